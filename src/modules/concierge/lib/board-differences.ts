import type { BoardContent, BoardLine } from "./board-content";
import { fromMinorUnits } from "./minor-units";

/** What became different about one piece between two contents of a board. */
export type BoardDifference = {
  kind: "added" | "removed" | "repriced" | "quantity" | "size";
  item_id: string;
  title: string;
  /** Prices in major units of the board's currency, quantities as numbers, sizes as words. */
  before: string | number | null;
  after: string | number | null;
};

/** How people call pieces and their variants. */
export type PieceNames = {
  titleOf: (itemId: string) => string;
  wordsOf: (variantId: string) => string;
};

function changesOf(
  before: BoardLine,
  after: BoardLine,
  currency: string,
  { titleOf, wordsOf }: PieceNames,
): BoardDifference[] {
  const named = { item_id: after.item_id, title: titleOf(after.item_id) };
  const changes: BoardDifference[] = [];
  if (before.variant_id !== after.variant_id) {
    changes.push({
      kind: "size",
      ...named,
      before: wordsOf(before.variant_id),
      after: wordsOf(after.variant_id),
    });
  }
  if (before.quantity !== after.quantity) {
    changes.push({ kind: "quantity", ...named, before: before.quantity, after: after.quantity });
  }
  if (before.unit_amount !== after.unit_amount) {
    changes.push({
      kind: "repriced",
      ...named,
      before: fromMinorUnits(before.unit_amount, currency),
      after: fromMinorUnits(after.unit_amount, currency),
    });
  }
  return changes;
}

/**
 * What a client has to know before they approve another content than the one they looked at.
 *
 * @param before what they looked at; null when nobody knows it, then everything is new
 * @param after what is there now
 * @returns by item id; empty when nothing but the expiry differs
 */
export function boardDifferences(
  before: BoardContent | null,
  after: BoardContent,
  names: PieceNames,
): BoardDifference[] {
  const currency = after.currency_code;
  const old = new Map((before?.lines ?? []).map((line) => [line.item_id, line]));
  const current = new Map(after.lines.map((line) => [line.item_id, line]));
  const ids = [...new Set([...old.keys(), ...current.keys()])].toSorted();
  return ids.flatMap((item_id): BoardDifference[] => {
    const was = old.get(item_id);
    const is = current.get(item_id);
    if (was && is) {
      return changesOf(was, is, currency, names);
    }
    const title = names.titleOf(item_id);
    const priceOf = (line: BoardLine | undefined) =>
      line ? fromMinorUnits(line.unit_amount, currency) : null;
    const kind = is ? "added" : "removed";
    return [{ kind, item_id, title, before: priceOf(was), after: priceOf(is) }];
  });
}
