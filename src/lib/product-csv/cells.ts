import type { Columns, Field } from "./columns";
import type { ProblemCode } from "./problems";
import type { Row } from "./rows";
import { LIMITS } from "./schema";
import { withoutControls } from "./plain-text";

/** Tells what is wrong with a cell; the product it belongs to is refused. */
export type Complain = (line: number, code: ProblemCode, message: string) => void;

const LONG_FIELDS: ReadonlyMap<Field, number> = new Map([["body", LIMITS.body]]);
const SHORT = 40;

function shortened(value: string): string {
  return value.length > SHORT ? `${value.slice(0, SHORT)}…` : value;
}

/** The cells of one row by their meaning; an empty cell and a missing column are the empty text. */
export class Cells {
  constructor(
    readonly row: Row,
    private readonly columns: Columns,
    private readonly complain: Complain,
  ) {}

  get line(): number {
    return this.row.from;
  }

  has(field: Field): boolean {
    return this.columns.fields.has(field);
  }

  /** As it stands there, but for invisible characters and spaces at the ends. */
  text(field: Field): string {
    const index = this.columns.fields.get(field);
    const value = index === undefined ? "" : (this.row.cells[index] ?? "");
    const max = LONG_FIELDS.get(field) ?? LIMITS.text;
    if (value.length > max) {
      this.complain(
        this.line,
        "field_too_long",
        `${field} has ${value.length} characters; ${max} are the most.`,
      );
      return "";
    }
    return field === "body" ? value : withoutControls(value).trim();
  }

  optional(field: Field): string | null {
    return this.text(field) || null;
  }

  /** TRUE or FALSE in any case; undefined when nothing is said. */
  boolean(field: Field): boolean | undefined {
    const value = this.text(field).toLowerCase();
    if (value === "" || value === "true" || value === "false") {
      return value === "" ? undefined : value === "true";
    }
    this.complain(
      this.line,
      "boolean_unclear",
      `${field} is "${shortened(value)}"; it must be TRUE or FALSE.`,
    );
    return undefined;
  }

  /** A price in major units as the shortest decimal string; null when nothing is said. */
  money(field: Field, code: ProblemCode, decimals: number): string | null {
    const value = this.text(field);
    if (value === "") {
      return null;
    }
    const [, whole, fraction = ""] = /^(\d{1,12})(?:\.(\d+))?$/.exec(value) ?? [];
    const significant = fraction.replace(/0+$/, "");
    if (whole === undefined || significant.length > decimals) {
      const form = decimals ? `digits with at most ${decimals} behind a point` : "whole units";
      this.complain(
        this.line,
        code,
        `${field} is "${shortened(value)}"; a price is written in ${form}, without currency or thousands sign.`,
      );
      return null;
    }
    const units = whole.replace(/^0+(?=\d)/, "");
    return significant ? `${units}.${significant}` : units;
  }

  /** A number without exponent; null when nothing is said. */
  number(field: Field, code: ProblemCode): number | null {
    const value = this.text(field);
    if (value === "") {
      return null;
    }
    if (!/^-?\d{1,9}(\.\d{1,9})?$/.test(value)) {
      this.complain(this.line, code, `${field} is "${shortened(value)}"; it must be a number.`);
      return null;
    }
    return Number(value);
  }

  metafields(): Record<string, string> {
    const found = [...this.columns.metafields]
      .map(([key, index]): [string, string] => [
        key,
        withoutControls(this.row.cells[index] ?? "").trim(),
      ])
      .filter(([, value]) => value !== "" && value.length <= LIMITS.text);
    return Object.fromEntries(found.slice(0, LIMITS.metafields));
  }
}
