/* eslint-disable @medusajs/import-from-framework-not-internal -- Medusa's provider exports nothing but
   itself; its version is pinned exactly, and this is the one file that knows its inside. */
export { PostgresSearchService } from "@medusajs/search-postgres/dist/services/postgres-search";
export { projectIndexedDocument } from "@medusajs/search-postgres/dist/utils/documents";
export { toWhereClause } from "@medusajs/search-postgres/dist/utils/filters";
export { type IndexPlan, weightLabel } from "@medusajs/search-postgres/dist/utils/plan";
