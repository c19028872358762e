import type { Readable } from "node:stream";
import { buildProduct } from "./build-product";
import type { FileRules } from "./build-variants";
import { type Columns, columnsOf, type ProductCsvHeader } from "./columns";
import { withoutControls } from "./plain-text";
import { type Problem, type ProblemCode, ProductCsvError } from "./problems";
import { readRows, type Row } from "./rows";
import { type CsvProduct, LIMITS } from "./schema";

/** What a file gives, in its order: products that are right, and what is wrong with the others. */
export type ProductCsvItem =
  | { kind: "product"; lines: [from: number, to: number]; product: CsvProduct }
  | { kind: "problem"; line: number; handle?: string; code: ProblemCode; message: string };

export type ReadProductCsvOptions = {
  /** ISO 4217 code of all prices, in any case: a price with more decimals than it has is refused. */
  currency: string;
  /** `host:port` of servers whose pictures are taken though they are not public; none by default. */
  trustedHosts?: readonly string[];
  /** Told once, before the first item, how the columns are understood. */
  onHeader?: (header: ProductCsvHeader) => void;
};

type Group = { handle: string; rows: Row[]; count: number; broken: boolean };

const HANDLE = /^[\p{L}\p{N}][\p{L}\p{N}\p{M}_.~-]*$/u;

function handleProblem(row: Row, handle: string): Problem | undefined {
  if (handle === "") {
    return { line: row.from, code: "handle_missing", message: "The row has no handle." };
  }
  if (handle.length > LIMITS.title || !HANDLE.test(handle)) {
    const message = "A handle has letters, digits and hyphens, and at most 255 of them.";
    return { line: row.from, code: "handle_invalid", message };
  }
  return undefined;
}

/** Collects the rows that stand together under one handle. */
class Grouping {
  private open: Group | undefined;
  private readonly seen = new Set<string>();

  constructor(
    private readonly columns: Columns,
    private readonly rules: FileRules,
  ) {}

  /** A row that cannot be read may have been of the product before it: half of one is none. */
  *damaged(problem: Problem): Generator<ProductCsvItem> {
    if (this.open) {
      this.open.broken = true;
    }
    yield { kind: "problem", handle: this.open?.handle, ...problem };
  }

  *add(row: Row): Generator<ProductCsvItem> {
    if (row.cells.length !== this.columns.count) {
      const message = `The row has ${row.cells.length} cells, the first line ${this.columns.count}.`;
      yield* this.damaged({ line: row.from, code: "columns_differ", message });
      return;
    }
    const index = this.columns.fields.get("handle") ?? 0;
    const handle = withoutControls(row.cells[index] ?? "").trim();
    const problem = handleProblem(row, handle);
    if (problem) {
      yield* this.damaged(problem);
      return;
    }
    if (handle !== this.open?.handle) {
      yield* this.close();
      this.open = { handle, rows: [], count: 0, broken: false };
    }
    if (this.open) {
      this.open.count += 1;
      if (this.open.rows.length < LIMITS.rows) {
        this.open.rows.push(row);
      }
    }
  }

  *close(): Generator<ProductCsvItem> {
    const group = this.open;
    this.open = undefined;
    const first = group?.rows[0];
    if (!group || !first) {
      return;
    }
    const { handle, rows, count, broken } = group;
    const refuse = (code: ProblemCode, message: string): ProductCsvItem => ({
      kind: "problem",
      line: first.from,
      handle,
      code,
      message,
    });
    // Shops have handles in one case only; two that differ in it would meet in our addresses.
    const known = this.seen.has(handle.toLowerCase());
    this.seen.add(handle.toLowerCase());
    if (known) {
      const message = "The handle was there before, further up: rows of a product stand together.";
      yield refuse("handle_repeated", message);
    } else if (broken) {
      yield refuse("row_broken", "A row of this product, or next to it, could not be read.");
    } else if (count > LIMITS.rows) {
      const message = `The product has ${count} rows; ${LIMITS.variants} variants and ${LIMITS.images} pictures are the most here.`;
      yield refuse("rows_too_many", message);
    } else {
      yield* this.build(handle, rows, first.from);
    }
  }

  private *build(handle: string, rows: Row[], from: number): Generator<ProductCsvItem> {
    const { product, problems } = buildProduct(handle, rows, this.columns, this.rules);
    if (product) {
      yield { kind: "product", lines: [from, rows.at(-1)?.to ?? from], product };
      return;
    }
    for (const problem of problems) {
      yield { kind: "problem", handle, ...problem };
    }
  }
}

function decimalsOf(currency: string): number {
  const format = new Intl.NumberFormat("en", { style: "currency", currency });
  return format.resolvedOptions().maximumFractionDigits ?? 2;
}

/**
 * Reads a product CSV in Shopify's export format as a stream: one product after the other, each
 * checked, in memory that does not grow with the file (only the handles are remembered). A product
 * of which any row is wrong comes out as problems and not at all as a product.
 *
 * @param input the bytes of the file: UTF-8, with or without byte order mark; destroyed at the end,
 *   also when the caller stops early
 * @throws ProductCsvError before the first item, when the file as a whole cannot be read
 * @throws RangeError when the currency is no ISO 4217 code
 */
export async function* readProductCsv(
  input: Readable,
  { currency, trustedHosts = [], onHeader }: ReadProductCsvOptions,
): AsyncGenerator<ProductCsvItem> {
  const rules: FileRules = { decimals: decimalsOf(currency), trustedHosts };
  let grouping: Grouping | undefined;
  for await (const { row, problem } of readRows(input)) {
    if (!grouping) {
      if (!row) {
        throw new ProductCsvError("columns_missing", problem.message);
      }
      const columns = columnsOf(row.cells);
      onHeader?.(columns.header);
      grouping = new Grouping(columns, rules);
    } else if (row) {
      yield* grouping.add(row);
    } else {
      yield* grouping.damaged(problem);
    }
  }
  if (!grouping) {
    throw new ProductCsvError("empty_file", "The file is empty.");
  }
  yield* grouping.close();
}
