import type { SearchTypes } from "@medusajs/framework/types";
import { connectionUrl } from "../helpers/database";

/** The fields of the catalogue's own index, from its definition in src/search. */
export function productFields(): SearchTypes.SearchIndexDefinition["fields"] {
  // The definition reads the server's settings when it is loaded.
  process.env.DATABASE_URL ??= connectionUrl("postgres");
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { default: definition } = require("../../src/search/product") as {
    default: SearchTypes.SearchIndexDefinition;
  };
  return definition.fields;
}
