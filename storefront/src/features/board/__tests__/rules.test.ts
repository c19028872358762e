import { sampleBoard, samplePiece } from "@/store/__tests__/board-samples";

import { differencesOf, keptOf, optionWords, sizeOf, undecidedOf } from "../rules";

const keep = { verdict: "keep" } as const;

describe("what waits for a word", () => {
  it("is every piece without one, but not what is gone or no longer needed", () => {
    const board = sampleBoard([
      samplePiece("a", keep),
      samplePiece("b"),
      samplePiece("c", { marks: ["sold_out"] }),
      samplePiece("d", { alternative_of: "a" }),
      samplePiece("e", { alternative_of: "b" }),
      samplePiece("f", { verdict: "pass" }),
      samplePiece("g", { marks: ["low_stock"] }),
    ]);
    expect(undecidedOf(board).map(({ id }) => id)).toEqual(["b", "e", "g"]);
    expect(keptOf(board).map(({ id }) => id)).toEqual(["a"]);
  });
});

describe("a piece in words", () => {
  it("tells its options and its size", () => {
    const piece = samplePiece("a");
    expect(optionWords(piece)).toBe("Ivory, FR 38");
    expect(sizeOf(piece)).toBe("FR 38");
    expect(sizeOf({ ...piece, sizes: [] })).toBeNull();
  });
});

describe("differences between what a client saw and what is there", () => {
  const before = sampleBoard([samplePiece("a", keep), samplePiece("b", keep), samplePiece("c")]);

  it("are none for what is the same, or was never kept", () => {
    const after = sampleBoard([samplePiece("b", keep), samplePiece("a", keep)]);
    expect(differencesOf(before, after)).toEqual([]);
  });

  it("name each kind with what was and what is", () => {
    const after = sampleBoard([
      samplePiece("a", {
        ...keep,
        price: { amount: 1300, currency_code: "eur" },
        quantity: 2,
        variant: {
          id: "variant_a_40",
          title: "",
          sku: null,
          options: [{ name: "Size", value: "FR 40" }],
        },
      }),
      samplePiece("d", keep),
    ]);
    expect(differencesOf(before, after)).toEqual([
      { kind: "removed", item_id: "b", title: "Piece b", before: 1200, after: null },
      { kind: "repriced", item_id: "a", title: "Piece a", before: 1200, after: 1300 },
      { kind: "quantity", item_id: "a", title: "Piece a", before: 1, after: 2 },
      { kind: "size", item_id: "a", title: "Piece a", before: "Ivory, FR 38", after: "FR 40" },
      { kind: "added", item_id: "d", title: "Piece d", before: null, after: 1200 },
    ]);
  });
});
