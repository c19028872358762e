import { Readable } from "node:stream";
import { type ProductCsvItem, readProductCsv, type ReadProductCsvOptions } from "../read-products";
import type { CsvProduct } from "../schema";

/** Reads a file from memory, in chunks of so many bytes. */
export async function readAll(
  content: string | Buffer,
  options: Partial<ReadProductCsvOptions> = {},
  chunk = 4096,
): Promise<ProductCsvItem[]> {
  const bytes = Buffer.from(content);
  const chunks = Array.from({ length: Math.ceil(bytes.length / chunk) }, (_, index) =>
    bytes.subarray(index * chunk, (index + 1) * chunk),
  );
  const items: ProductCsvItem[] = [];
  for await (const item of readProductCsv(Readable.from(chunks), { currency: "usd", ...options })) {
    items.push(item);
  }
  return items;
}

export function productsOf(items: readonly ProductCsvItem[]): CsvProduct[] {
  return items.flatMap((item) => (item.kind === "product" ? [item.product] : []));
}

/** Problems as "line code". */
export function problemsOf(items: readonly ProductCsvItem[]): string[] {
  return items.flatMap((item) => (item.kind === "problem" ? [`${item.line} ${item.code}`] : []));
}

function cell(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

/** Writes rows as CSV; the columns are those of all rows, in the order they first come. */
export function csv(rows: readonly Record<string, string>[], end = "\n"): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ""))];
  return lines.map((cells) => cells.map(cell).join(",")).join(end) + end;
}

/** A product that is right, as one row. */
export const ROW: Record<string, string> = {
  Handle: "silk-gown",
  Title: "Silk gown",
  "Body (HTML)": "<p>Bias cut.</p>",
  Vendor: "Atelier",
  "Product Category": "Apparel & Accessories > Clothing > Dresses",
  Type: "Dresses",
  Tags: "silk, Evening, silk",
  Published: "true",
  "Option1 Name": "Title",
  "Option1 Value": "Default Title",
  "Option2 Name": "",
  "Option2 Value": "",
  "Variant SKU": "SG-1",
  "Variant Grams": "420",
  "Variant Inventory Tracker": "shopify",
  "Variant Inventory Qty": "3",
  "Variant Inventory Policy": "deny",
  "Variant Price": "1290.00",
  "Variant Compare At Price": "",
  "Variant Barcode": "",
  "Image Src": "https://cdn.example.com/gown.jpg?v=1",
  "Image Position": "1",
  "Image Alt Text": "A silk gown",
  "Gift Card": "false",
  Status: "active",
};

/** A row that only brings what it says. */
export function blank(row: Record<string, string>): Record<string, string> {
  return { ...Object.fromEntries(Object.keys(ROW).map((name) => [name, ""])), ...row };
}
