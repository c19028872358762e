/** Reads product CSV files in Shopify's export format. Knows nothing of a database or of Medusa. */
export type { ProductCsvHeader } from "./columns";
export { ProductCsvError } from "./problems";
export { type ProductCsvItem, readProductCsv } from "./read-products";
export type { CsvProduct, CsvVariant } from "./schema";
