import { Transform, type Readable } from "node:stream";
import { type CsvError, type Info, parse } from "csv-parse";
import { ProductCsvError, type Problem } from "./problems";

/** Characters of one row, all cells together: a description has its place in it ten times over. */
const ROW_MAX = 1_000_000;
const NEW_LINE = 10;
/** The parser has lost its place behind these. */
const LAST_ERRORS: readonly string[] = ["CSV_QUOTE_NOT_CLOSED", "CSV_MAX_RECORD_SIZE"];

/** One row of the file: the first and last line it stands in, and its cells. */
export type Row = { from: number; to: number; cells: string[] };
export type RowOrProblem =
  { row: Row; problem?: undefined } | { row?: undefined; problem: Problem };

type Parsed = { record: string[]; info: Info };

const NOT_UTF8 =
  "The file is not UTF-8 (it looks like Latin-1 or Windows-1252, which Excel writes as plain CSV). Export it again, or save it as “CSV UTF-8”.";
const UTF16 = "The file is UTF-16, not UTF-8. Save it as “CSV UTF-8”.";

function linesIn(chunk: Buffer): number {
  let lines = 0;
  for (let at = chunk.indexOf(NEW_LINE); at >= 0; at = chunk.indexOf(NEW_LINE, at + 1)) {
    lines += 1;
  }
  return lines;
}

/** How many bytes from the start are UTF-8, found by halving. */
function goodBytes(chunk: Buffer): number {
  let from = 0;
  let to = chunk.length;
  while (from < to) {
    const middle = Math.ceil((from + to) / 2);
    try {
      new TextDecoder("utf-8", { fatal: true }).decode(chunk.subarray(0, middle), { stream: true });
      from = middle;
    } catch {
      to = middle - 1;
    }
  }
  return from;
}

/** Passes whole lines on as long as they are UTF-8; what comes after is kept back. */
class Utf8Only extends Transform {
  /** Where and why the text ended early. */
  cut: { line: number; message: string } | undefined;
  private readonly decoder = new TextDecoder("utf-8", { fatal: true });
  private lines = 1;
  private first = true;

  override _transform(
    chunk: Buffer | string,
    _encoding: BufferEncoding,
    done: (error?: Error | null, data?: Buffer) => void,
  ): void {
    const bytes = typeof chunk === "string" ? Buffer.from(chunk) : chunk;
    if (this.cut) {
      done();
      return;
    }
    const utf16 = this.first && /^(fffe|feff)/.test(bytes.subarray(0, 2).toString("hex"));
    this.first = false;
    try {
      this.decoder.decode(bytes, { stream: true });
    } catch {
      const good = bytes.subarray(0, goodBytes(bytes));
      const line = this.lines + linesIn(good);
      this.cut = { line, message: utf16 ? UTF16 : NOT_UTF8 };
      done(null, good.subarray(0, good.lastIndexOf(NEW_LINE) + 1));
      return;
    }
    this.lines += linesIn(bytes);
    done(null, bytes);
  }

  override _flush(done: (error?: Error | null) => void): void {
    try {
      this.decoder.decode();
    } catch {
      this.cut ??= { line: this.lines, message: NOT_UTF8 };
    }
    done();
  }
}

function problemOf(error: CsvError, after: number): Problem {
  const last = Number(error.lines);
  switch (error.code) {
    case "CSV_QUOTE_NOT_CLOSED":
      return {
        line: after + 1,
        code: "file_cut_off",
        message:
          "A quoted cell begins here or further down and never ends: the file is cut off, or a quote in a text is not doubled. Nothing from here on was read.",
      };
    case "CSV_MAX_RECORD_SIZE":
      return {
        line: after + 1,
        code: "row_broken",
        message: `This row is longer than ${ROW_MAX.toLocaleString("en")} characters, most likely because a quote is not closed. Nothing from here on was read.`,
      };
    default:
      return {
        line: Number.isFinite(last) ? last : after + 1,
        code: "row_broken",
        message: "A quote stands where none may be: quotes inside a cell are doubled.",
      };
  }
}

/**
 * Reads the rows of a CSV (RFC 4180: commas, quotes, line breaks in quoted cells; LF or CRLF; with or
 * without a byte order mark), one at a time and in bounded memory. What cannot be read comes out as a
 * problem in its place; rows without any content are left out.
 *
 * @param input the bytes of the file; destroyed when the reading ends early
 * @throws ProductCsvError when there is no UTF-8 from the first row on
 */
export async function* readRows(input: Readable): AsyncGenerator<RowOrProblem> {
  const skipped: CsvError[] = [];
  const parser = parse({
    bom: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    skip_records_with_error: true,
    max_record_size: ROW_MAX,
    on_skip: (error) => {
      if (error && error.code !== skipped.at(-1)?.code) {
        skipped.push(error);
      }
    },
  });
  const checked = new Utf8Only();
  input.on("error", (error) => parser.destroy(error)).pipe(checked);
  checked.pipe(parser);
  let after = 0;
  let overcounted = 0;
  try {
    for await (const parsed of parser) {
      const { record, info } = parsed as Parsed;
      while (skipped[0] && Number(skipped[0].lines) <= info.lines) {
        const error = skipped.shift() as CsvError;
        yield { problem: problemOf(error, after) };
        if (LAST_ERRORS.includes(error.code)) {
          return;
        }
      }
      // Inside quotes the parser counts CR LF as two lines.
      overcounted += record.reduce((sum, cell) => sum + cell.split("\r\n").length - 1, 0);
      const to = info.lines - overcounted;
      yield { row: { from: after + 1, to, cells: record } };
      after = to;
    }
    if (checked.cut && after === 0) {
      const { message, line } = checked.cut;
      throw new ProductCsvError("not_utf8", `${message} (Line ${line}.)`);
    }
    if (checked.cut) {
      const { message, line } = checked.cut;
      yield {
        problem: { line, code: "not_utf8", message: `${message} Nothing from here on was read.` },
      };
      return;
    }
    for (const error of skipped) {
      yield { problem: problemOf(error, after) };
    }
  } finally {
    input.destroy();
    parser.destroy();
  }
}
