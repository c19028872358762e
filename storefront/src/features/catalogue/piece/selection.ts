import { type Piece, type PieceVariant } from "@/lib/data/shape-piece";

/** Id of the chosen value by id of the option. */
export type Selection = Readonly<Record<string, string>>;

type Choosable = Pick<Piece, "options" | "variants">;

/** How a value stands with what else is chosen. */
export type ValueState = "available" | "sold-out" | "not-made";

/**
 * What is chosen when the page opens: whatever leaves no choice, and the given options' first value
 * that can still be had, so that the picture of the piece and its words agree.
 * @param openWith option ids for which a value is chosen in advance.
 */
export function initialSelection(piece: Choosable, openWith: readonly string[] = []): Selection {
  const selection: Record<string, string> = {};
  for (const option of piece.options) {
    const [only, ...others] = option.values;
    if (only !== undefined && others.length === 0) {
      selection[option.id] = only.id;
    } else if (openWith.includes(option.id)) {
      const free = option.values.find(
        ({ id }) => stateOf(piece, selection, option.id, id) === "available",
      );
      selection[option.id] = (free ?? only)?.id ?? "";
    }
  }
  return selection;
}

/** The variant that is chosen; null as long as an option is open or the combination is not made. */
export function chosenVariant(piece: Choosable, selection: Selection): PieceVariant | null {
  if (firstOpenOption(piece, selection)) {
    return null;
  }
  return piece.variants.find((variant) => agrees(piece, variant, selection)) ?? null;
}

/** The first option without a choice, in the order in which they are shown. */
export function firstOpenOption(piece: Choosable, selection: Selection) {
  return piece.options.find((option) => !selection[option.id]) ?? null;
}

/** How a value stands, given the other choices: to be had, sold out, or not made at all. */
export function stateOf(
  piece: Choosable,
  selection: Selection,
  optionId: string,
  valueId: string,
): ValueState {
  const wished = { ...selection, [optionId]: valueId };
  const matching = piece.variants.filter((variant) => agrees(piece, variant, wished));
  if (matching.length === 0) {
    return "not-made";
  }
  return matching.some(({ available }) => available) ? "available" : "sold-out";
}

/** Whether a variant has every value chosen so far. */
function agrees(piece: Choosable, variant: PieceVariant, selection: Selection): boolean {
  return piece.options.every(({ id }) => !selection[id] || variant.values[id] === selection[id]);
}

/** What to say about a variant's stock. */
export type StockNote =
  | { kind: "sold-out" }
  | { kind: "few"; count: number }
  | { kind: "in-stock" }
  | { kind: "to-order"; weeks: number | null };

const FEW = 3;

/**
 * The stock of a variant in words.
 * @param leadTimeWeeks how long the piece takes to make, when it is made to order.
 */
export function stockNote(variant: PieceVariant, leadTimeWeeks: number | null): StockNote {
  if (variant.toOrder) {
    return { kind: "to-order", weeks: leadTimeWeeks };
  }
  if (!variant.available) {
    return { kind: "sold-out" };
  }
  if (variant.left !== null && variant.left <= FEW) {
    return { kind: "few", count: variant.left };
  }
  return { kind: "in-stock" };
}
