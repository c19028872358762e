/** @jest-environment ./src/store/__tests__/browser-environment.ts */
import { sampleBoard, samplePiece } from "@/store/__tests__/board-samples";

import {
  addLook,
  addPiece,
  BOARD_LIMITS,
  type BoardDraft,
  bodyOf,
  type DraftPiece,
  movePiece,
  piecesOf,
  placePiece,
  removeLook,
  removePiece,
} from "../boards/board-draft";
import { inSize } from "../boards/sizes";
import { reduceDraft, stateOf } from "../boards/use-board-draft";

const board = sampleBoard([samplePiece("a"), samplePiece("b", { alternative_of: "a" })], {
  status: "draft",
});

const fresh = (key: string): DraftPiece => ({
  key,
  title: key,
  house: null,
  picture: null,
  variant_id: `variant_${key}`,
  chosen: "",
  sizes: [],
  price: null,
  quantity: 1,
  note: "",
  alternativeOf: null,
});

const keys = (draft: BoardDraft) =>
  draft.looks.map(({ pieces }) => pieces.map(({ key }) => key).join(" "));

describe("pieces on the table", () => {
  const two = addLook(stateOf(board).draft, "second");

  it("move within a look and over its edge into the next", () => {
    const once = movePiece(two, "a", 1);
    expect(keys(once)).toEqual(["b a", ""]);
    const over = movePiece(once, "a", 1);
    expect(keys(over)).toEqual(["b", "a"]);
    expect(keys(movePiece(over, "a", -1))).toEqual(["b a", ""]);
    expect(movePiece(over, "a", 1)).toBe(over);
    expect(movePiece(two, "nobody", 1)).toBe(two);
  });

  it("are put wherever they are dropped", () => {
    expect(keys(placePiece(two, "b", "look_1", 0))).toEqual(["b a", ""]);
    expect(keys(placePiece(two, "a", "second", 5))).toEqual(["b", "a"]);
    expect(placePiece(two, "a", "nowhere", 0)).toBe(two);
  });

  it("leave, and what could have stood in for them stands for itself", () => {
    expect(piecesOf(removePiece(two, "a"))).toMatchObject([{ key: "b", alternativeOf: null }]);
    expect(removeLook(two, "look_1").looks.map(({ key }) => key)).toEqual(["second"]);
  });

  it("are no more than a board holds", () => {
    const full = Array.from({ length: BOARD_LIMITS.pieces }, (_, index) => `new-${index}`).reduce(
      (draft, key) => addPiece(draft, "look_1", fresh(key)),
      two,
    );
    expect(piecesOf(full)).toHaveLength(BOARD_LIMITS.pieces);
    expect(addPiece(full, "look_1", fresh("one-more"))).toBe(full);
  });

  it("change their size together with the words of their label", () => {
    const [piece] = piecesOf(two);
    expect(piece && inSize(piece, "variant_a_40")).toEqual({
      variant_id: "variant_a_40",
      chosen: "Ivory, FR 40",
    });
  });
});

describe("steps back and on", () => {
  const start = stateOf(board);
  const title = (value: string) => ({
    type: "change" as const,
    change: (draft: BoardDraft) => ({ ...draft, title: value }),
    as: "title",
  });

  it("take typing as one step, and begin anew after a step back", () => {
    const typed = ["T", "Th", "Three"].reduce(
      (state, text) => reduceDraft(state, title(text)),
      start,
    );
    expect(typed.past).toHaveLength(1);
    const back = reduceDraft(typed, { type: "undo" });
    expect(back.draft.title).toBe("Three evenings");
    expect(reduceDraft(back, { type: "redo" }).draft.title).toBe("Three");
    const other = reduceDraft(back, title("Four"));
    expect(other.future).toEqual([]);
    expect(reduceDraft(other, { type: "redo" })).toBe(other);
  });

  it("are none for a change that changes nothing", () => {
    expect(reduceDraft(start, { type: "change", change: (draft) => draft, as: null })).toBe(start);
    expect(reduceDraft(start, { type: "undo" })).toBe(start);
  });
});

describe("a save", () => {
  it("names what the house knows and leaves the rest without an id", () => {
    const state = reduceDraft(stateOf(board), {
      type: "change",
      change: (draft) => addPiece(draft, "look_1", { ...fresh("new-1"), alternativeOf: "a" }),
      as: null,
    });
    const body = bodyOf(state.draft, state.version, state.ids);
    expect(body).toMatchObject({ version: 3, title: "Three evenings", validity_hours: 168 });
    expect(body.looks[0]?.items).toEqual([
      { id: "a", variant_id: "variant_a", quantity: 1, note: null, alternative_of: null },
      { id: "b", variant_id: "variant_b", quantity: 1, note: null, alternative_of: "a" },
      { variant_id: "variant_new-1", quantity: 1, note: null, alternative_of: "a" },
    ]);
  });

  it("gives new pieces their ids and facts, and keeps what was changed meanwhile", () => {
    const added = reduceDraft(stateOf(board), {
      type: "change",
      change: (draft) => addPiece(draft, "look_1", fresh("new-1")),
      as: null,
    });
    const sent = added.draft;
    const meanwhile = reduceDraft(added, {
      type: "change",
      change: (draft) => ({ ...draft, title: "Four evenings" }),
      as: null,
    });
    const answer = sampleBoard(
      [
        ...(board.looks[0]?.items ?? []),
        samplePiece("c", { variant: { ...samplePiece("c").variant, id: "variant_new-1" } }),
      ],
      { version: 4 },
    );
    const saved = reduceDraft(meanwhile, { type: "saved", sent, board: answer });
    expect(saved.version).toBe(4);
    expect(saved.ids.get("new-1")).toBe("c");
    expect(saved.draft.title).toBe("Four evenings");
    expect(saved.draft).not.toBe(saved.saved);
    expect(piecesOf(saved.draft).at(-1)).toMatchObject({
      key: "new-1",
      price: { amount: 1200, currency_code: "eur" },
    });
    const quiet = reduceDraft(added, { type: "saved", sent, board: answer });
    expect(quiet.draft).toBe(quiet.saved);
  });

  it("is due once more for a stand-in of a piece that had no id yet", () => {
    const added = reduceDraft(stateOf(board), {
      type: "change",
      change: (draft) =>
        addPiece(addPiece(draft, "look_1", fresh("new-1")), "look_1", {
          ...fresh("new-2"),
          alternativeOf: "new-1",
        }),
      as: null,
    });
    expect(bodyOf(added.draft, 3, added.ids).looks[0]?.items.at(-1)?.alternative_of).toBeNull();
    const answer = sampleBoard(
      [...(board.looks[0]?.items ?? []), samplePiece("c"), samplePiece("d")],
      { version: 4 },
    );
    const saved = reduceDraft(added, { type: "saved", sent: added.draft, board: answer });
    expect(saved.draft).not.toBe(saved.saved);
    expect(bodyOf(saved.draft, 4, saved.ids).looks[0]?.items.at(-1)).toMatchObject({
      id: "d",
      alternative_of: "c",
    });
  });
});
