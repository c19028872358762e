/**
 * Medusa's own migration of this provider (its extensions and the table of indexes) under its own
 * name: databases that have it skip it, new ones get it.
 */
export { Migration20260807120000 } from "@medusajs/search-postgres/dist/migrations/Migration20260807120000";
