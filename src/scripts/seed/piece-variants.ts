import type { DemoPiece } from "./schema";

/** What a piece without options is offered in: Medusa asks every product for one. */
export const ONLY_OPTION = { title: "Size", values: ["One size"] };

type PieceVariant = {
  sku: string;
  title: string;
  /** Value by option title. */
  options: Record<string, string>;
  /** Pieces in total, 0 = sold out. */
  stock: number;
};

/** The options of a piece, never none. */
export function optionsOf(piece: Pick<DemoPiece, "options">): DemoPiece["options"] {
  return piece.options.length ? piece.options : [ONLY_OPTION];
}

function slug(value: string): string {
  return value
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^A-Za-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .toUpperCase();
}

function combinations(options: DemoPiece["options"]): Record<string, string>[] {
  return options.reduce<Record<string, string>[]>(
    (rows, { title, values }) =>
      rows.flatMap((row) => values.map((value) => ({ ...row, [title]: value }))),
    [{}],
  );
}

/**
 * The variants of a piece: the product of its options, first option slowest.
 *
 * The article number is the handle and the values joined by dots, which no handle can hold, so
 * numbers of two pieces never meet. A stock by value wins over the default; of two, the smaller.
 */
export function variantsOf(piece: Pick<DemoPiece, "handle" | "options" | "stock">): PieceVariant[] {
  return combinations(optionsOf(piece)).map((options) => {
    const values = Object.values(options);
    const named = values.flatMap((value) => piece.stock.by_value?.[value] ?? []);
    return {
      sku: [piece.handle.toUpperCase(), ...values.map(slug)].join("."),
      title: values.join(" / "),
      options,
      stock: named.length ? Math.min(...named) : piece.stock.default,
    };
  });
}
