import fc from "fast-check";
import { type BoardContent, boardContent, contentHash } from "../board-content";
import { boardDifferences } from "../board-differences";

const BOARD = {
  id: "board_1",
  currency_code: "eur",
  expires_at: new Date("2026-12-01T10:00:00.000Z"),
};
const item = (id: string, changes: object = {}) => ({
  id,
  variant_id: `variant_${id}`,
  quantity: 1,
  unit_price: 100,
  verdict: "keep",
  removed_at: null,
  ...changes,
});
const NAMES = { titleOf: (id: string) => `Piece ${id}`, wordsOf: (id: string) => `Size ${id}` };

const lineOf = fc.record({
  item_id: fc.stringMatching(/^bitem_[a-f]{1,3}$/),
  variant_id: fc.stringMatching(/^variant_[a-d]$/),
  quantity: fc.integer({ min: 1, max: 9 }),
  unit_amount: fc.integer({ min: 0, max: 1_000 }),
});
const contentOf = fc
  .uniqueArray(lineOf, { selector: ({ item_id }) => item_id, maxLength: 6 })
  .map((lines): BoardContent => ({
    board_id: "board_1",
    currency_code: "eur",
    expires_at: "2026-12-01T10:00:00.000Z",
    lines,
  }));

describe("the content of a board", () => {
  it("is what is kept and has not left, by item id, in minor units", () => {
    const content = boardContent(BOARD, [
      item("b", { unit_price: 1290.5, quantity: 2 }),
      item("a"),
      item("c", { verdict: "pass" }),
      item("d", { verdict: null }),
      item("e", { removed_at: new Date() }),
    ]);
    expect(content).toEqual({
      board_id: "board_1",
      currency_code: "eur",
      expires_at: "2026-12-01T10:00:00.000Z",
      lines: [
        { item_id: "a", variant_id: "variant_a", quantity: 1, unit_amount: 10_000 },
        { item_id: "b", variant_id: "variant_b", quantity: 2, unit_amount: 129_050 },
      ],
    });
  });

  it("has the hash that it always had", () => {
    const content = boardContent(BOARD, [item("a")]);
    expect(contentHash(content)).toBe(
      "2285c154448ab5c15fc53d5b1170fe5d5a7d7cdf593bb91134b0eca29c0dcd90",
    );
  });

  it("has the same hash in whatever order", () => {
    fc.assert(
      fc.property(contentOf, (content) => {
        const other = { ...content, lines: content.lines.toReversed() };
        expect(contentHash(other)).toBe(contentHash(content));
      }),
    );
  });

  it("has another hash as soon as anything is different", () => {
    fc.assert(
      fc.property(contentOf, contentOf, (one, other) => {
        const sort = (content: BoardContent) =>
          content.lines.toSorted((a, b) => (a.item_id < b.item_id ? -1 : 1));
        const isSame = JSON.stringify(sort(one)) === JSON.stringify(sort(other));
        expect(contentHash(one) === contentHash(other)).toBe(isSame);
      }),
    );
    const content = boardContent(BOARD, [item("a")]);
    const others = [
      { ...content, board_id: "board_2" },
      { ...content, currency_code: "usd" },
      { ...content, expires_at: "2026-12-01T10:00:00.001Z" },
    ];
    const hashes = [content, ...others].map(contentHash);
    expect(new Set(hashes).size).toBe(4);
  });
});

describe("differences between two contents", () => {
  it("are none exactly when nothing but the end is different", () => {
    fc.assert(
      fc.property(contentOf, contentOf, (one, other) => {
        const isSame = contentHash(one) === contentHash(other);
        expect(boardDifferences(one, other, NAMES).length === 0).toBe(isSame);
      }),
    );
  });

  it("name each piece that came, went or changed, and how", () => {
    const before = boardContent(BOARD, [item("a"), item("b"), item("c"), item("d")]);
    const after = boardContent(BOARD, [
      item("a"),
      item("b", { quantity: 2 }),
      item("c", { variant_id: "variant_x", unit_price: 120.25 }),
      item("e", { unit_price: 60 }),
    ]);
    expect(boardDifferences(before, after, NAMES)).toEqual([
      { kind: "quantity", item_id: "b", title: "Piece b", before: 1, after: 2 },
      {
        kind: "size",
        item_id: "c",
        title: "Piece c",
        before: "Size variant_c",
        after: "Size variant_x",
      },
      { kind: "repriced", item_id: "c", title: "Piece c", before: 100, after: 120.25 },
      { kind: "removed", item_id: "d", title: "Piece d", before: 100, after: null },
      { kind: "added", item_id: "e", title: "Piece e", before: null, after: 60 },
    ]);
  });

  it("are everything when nobody knows what was there before", () => {
    const after = boardContent(BOARD, [item("a"), item("b")]);
    expect(boardDifferences(null, after, NAMES).map(({ kind }) => kind)).toEqual([
      "added",
      "added",
    ]);
  });
});
