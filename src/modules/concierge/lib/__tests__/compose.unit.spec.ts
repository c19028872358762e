import type { BoardItemRow, ComposedLook, PieceFacts } from "../../board-types";
import { assertComposition, pieceKey, planItem } from "../compose";

const composed = (changes: Partial<ComposedLook["items"][number]> = {}) => ({
  id: "bitem_1" as string | undefined,
  variant_id: "variant_38",
  quantity: 1,
  note: null,
  alternative_of: null,
  ...changes,
});
const look = (...items: ReturnType<typeof composed>[]): ComposedLook => ({
  title: "Day",
  note: null,
  items,
});
const facts = (size: string, price: number | null = 150): PieceFacts => ({
  product_id: "prod_gown",
  price: price === null ? null : { unit_price: price, is_tax_inclusive: true },
  snapshot: {
    title: { en: "Gown", fr: "Robe" },
    brand: null,
    handle: "gown",
    picture: null,
    variant_title: size,
    sku: null,
    options: [{ name: "Size", value: size }],
    colours: [],
    materials: [],
    categories: [],
  },
});
const stored: BoardItemRow = {
  id: "bitem_1",
  board_id: "board_1",
  look_id: "look_1",
  product_id: "prod_gown",
  variant_id: "variant_38",
  quantity: 1,
  note: "old",
  alternative_of: null,
  position: 0,
  unit_price: 100,
  is_tax_inclusive: true,
  snapshot: facts("38").snapshot,
  verdict: "keep",
  reason: null,
  verdict_at: new Date(),
  requested_size: "40",
  removed_at: null,
};

describe("a composition", () => {
  const check = (looks: ComposedLook[], items = ["bitem_1", "bitem_2"], looksOf = ["look_1"]) =>
    assertComposition(looks, new Set(items), new Set(looksOf));
  const many = (count: number) => Array.from({ length: count }, () => composed({ id: undefined }));

  it("may be empty, as large as a board, and name what is on it", () => {
    expect(() => check([])).not.toThrow();
    expect(() => check([look(...many(60))])).not.toThrow();
    expect(() => check(Array.from({ length: 20 }, () => look()))).not.toThrow();
    const second = composed({ id: "bitem_2", alternative_of: "bitem_1" });
    expect(() => check([{ ...look(composed(), second), id: "look_1" }])).not.toThrow();
  });

  it.each([
    ["too_many_pieces", [look(...many(30)), look(...many(31))]],
    ["too_many_looks", Array.from({ length: 21 }, () => look())],
    ["unknown_piece", [look(composed({ id: "bitem_3" }))]],
    ["unknown_piece", [look(composed()), look(composed())]],
    ["unknown_look", [{ ...look(), id: "look_2" }]],
    [
      "unknown_look",
      [
        { ...look(), id: "look_1" },
        { ...look(), id: "look_1" },
      ],
    ],
    ["unknown_alternative", [look(composed({ alternative_of: "bitem_1" }))]],
    ["unknown_alternative", [look(composed({ alternative_of: "bitem_2" }))]],
  ])("is refused otherwise: %s", (code, looks) => {
    expect(() => check(looks)).toThrow(expect.objectContaining({ status: 400, code }));
  });
});

describe("a piece that is composed anew", () => {
  it("keeps price and verdict when nothing but its note is new", () => {
    const planned = planItem("bitem_1", composed({ note: "new" }), stored, undefined, true);
    expect(planned).toMatchObject({ note: "new", unit_price: 100, verdict: "keep" });
  });

  it("keeps its verdict through the size that was asked for, at that size's price", () => {
    const wanted = composed({ variant_id: "variant_40" });
    expect(planItem("bitem_1", wanted, stored, facts("40"), true)).toMatchObject({
      unit_price: 150,
      verdict: "keep",
      requested_size: null,
    });
  });

  it.each([
    ["another size", composed({ variant_id: "variant_42" }), facts("42")],
    ["another number", composed({ quantity: 2 }), facts("38")],
    [
      "another number of the size asked for",
      composed({ variant_id: "v", quantity: 2 }),
      facts("40"),
    ],
  ])("loses its verdict through %s, and the wish stays", (_what, wanted, now) => {
    expect(planItem("bitem_1", wanted, stored, now, true)).toMatchObject({
      verdict: null,
      verdict_at: null,
      requested_size: "40",
    });
  });

  it("gets its price only when the client sees it already", () => {
    const wanted = composed({ id: undefined });
    const draft = planItem("bitem_9", wanted, undefined, facts("38", null), false);
    expect(draft).toMatchObject({ id: "bitem_9", unit_price: null, is_tax_inclusive: null });
    expect(() => planItem("bitem_9", wanted, undefined, facts("38", null), true)).toThrow(
      expect.objectContaining({ status: 400, code: "no_price" }),
    );
  });

  it("has to be sold by the house, and to be the same piece", () => {
    expect(() => planItem("bitem_9", composed(), undefined, undefined, false)).toThrow(
      expect.objectContaining({ status: 400, code: "unknown_piece" }),
    );
    const other = { ...facts("40"), product_id: "prod_coat" };
    const wanted = composed({ variant_id: "variant_x" });
    expect(() => planItem("bitem_1", wanted, stored, other, false)).toThrow(
      expect.objectContaining({ status: 400, code: "other_piece" }),
    );
  });

  it("is priced by how many there are", () => {
    expect(pieceKey("variant_1", 1)).not.toBe(pieceKey("variant_1", 2));
    expect(pieceKey("variant_1", 1)).not.toBe(pieceKey("variant_2", 1));
  });
});
