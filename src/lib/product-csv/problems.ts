/** Why a row or a product of the file is refused. Stable: reports and the partner API show them. */
export type ProblemCode =
  | "barcode_too_long"
  | "boolean_unclear"
  | "columns_differ"
  | "compare_at_price_unclear"
  | "field_too_long"
  | "file_cut_off"
  | "gift_card"
  | "handle_invalid"
  | "handle_missing"
  | "handle_repeated"
  | "images_too_many"
  | "option_value_missing"
  | "options_unclear"
  | "not_utf8"
  | "price_missing"
  | "price_unclear"
  | "product_invalid"
  | "quantity_unclear"
  | "row_broken"
  | "rows_too_many"
  | "sku_repeated"
  | "status_unclear"
  | "title_missing"
  | "variant_repeated"
  | "variants_too_many"
  | "weight_unclear";

/** One thing that is wrong, and the line of the file it stands in (the first line is 1). */
export type Problem = { line: number; code: ProblemCode; message: string };

/** What keeps the whole file from being read: nothing of it has been given out. */
export class ProductCsvError extends Error {
  constructor(
    readonly code: "columns_missing" | "columns_repeated" | "empty_file" | "not_utf8" | "separator",
    message: string,
  ) {
    super(message);
    this.name = "ProductCsvError";
  }
}
