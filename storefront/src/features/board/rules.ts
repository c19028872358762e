import type { Board, BoardDifference, BoardItem } from "@/lib/data/board-types";

/** Marks of pieces that cannot be had as they stand on the board. */
const GONE = new Set(["sold_out", "unavailable"]);

type Looks = Pick<Board, "looks">;

/** @returns whether taxes are in what a board comes to, or added at the checkout; for messages. */
export function taxOf({ total }: Pick<Board, "total">): "included" | "added" {
  return total.is_tax_inclusive ? "included" : "added";
}

/** @returns the pieces that are on the board now, look by look. */
export function piecesOf({ looks }: Looks): BoardItem[] {
  return looks.flatMap(({ items }) => items);
}

/** @returns what so many of a piece cost, major units. */
export function amountOf({ price, quantity }: Pick<BoardItem, "price" | "quantity">): number {
  return (price?.amount ?? 0) * quantity;
}

/** Whether a piece can no longer be had. */
export function isGone({ marks }: Pick<BoardItem, "marks">): boolean {
  return marks.some((mark) => GONE.has(mark));
}

/** @returns what an approval would buy. */
export function keptOf(board: Looks): BoardItem[] {
  return piecesOf(board).filter(({ verdict }) => verdict === "keep");
}

/**
 * Pieces that wait for a word. One that is gone needs none, and nothing has to be said of what could
 * take the place of a piece that is kept.
 */
export function undecidedOf(board: Looks): BoardItem[] {
  const kept = new Set(keptOf(board).map(({ id }) => id));
  return piecesOf(board).filter(
    (item) =>
      item.verdict === null &&
      !isGone(item) &&
      !(item.alternative_of !== null && kept.has(item.alternative_of)),
  );
}

/** How a piece is chosen, in the words of its label: "Ivory, 38". */
export function optionWords({ variant }: Pick<BoardItem, "variant">): string {
  return variant.options.map(({ value }) => value).join(", ");
}

/** The size that a piece is on the board in; null when it comes in one only. */
export function sizeOf({ sizes, variant }: Pick<BoardItem, "sizes" | "variant">): string | null {
  return sizes.find(({ variant_id }) => variant_id === variant.id)?.value ?? null;
}

/**
 * Tells what would be bought now and was not before, and the other way round.
 * @param before the board as the client last looked at what would be bought.
 * @param after as it is now.
 */
export function differencesOf(before: Looks, after: Looks): BoardDifference[] {
  const was = new Map(keptOf(before).map((item) => [item.id, item]));
  const is = new Map(keptOf(after).map((item) => [item.id, item]));
  const gone = [...was.values()].filter(({ id }) => !is.has(id));
  const changes = [...is.values()].flatMap((item) => changesOf(was.get(item.id), item));
  return [...gone.map((item) => difference("removed", item, unitOf(item), null)), ...changes];
}

function changesOf(before: BoardItem | undefined, after: BoardItem): BoardDifference[] {
  if (!before) {
    return [difference("added", after, null, unitOf(after))];
  }
  return [
    ...(unitOf(before) === unitOf(after)
      ? []
      : [difference("repriced", after, unitOf(before), unitOf(after))]),
    ...(before.quantity === after.quantity
      ? []
      : [difference("quantity", after, before.quantity, after.quantity)]),
    ...(before.variant.id === after.variant.id
      ? []
      : [difference("size", after, optionWords(before), optionWords(after))]),
  ];
}

const unitOf = ({ price }: BoardItem) => price?.amount ?? null;

function difference(
  kind: BoardDifference["kind"],
  { id, product }: BoardItem,
  before: BoardDifference["before"],
  after: BoardDifference["after"],
): BoardDifference {
  return { kind, item_id: id, title: product.title, before, after };
}
