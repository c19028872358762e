import type { BoardApprovalRow } from "../../../../modules/concierge/board-types";
import { contentHash } from "../../../../modules/concierge/lib/board-content";
import { assertCartAsApproved } from "../assert-cart-as-approved";
import { type BoardRegion, chooseRegion } from "../board-region";

const region = (id: string, currency_code: string, countries: string[]): BoardRegion => ({
  id,
  currency_code,
  market: id,
  countries,
});
const REGIONS = [
  region("us", "usd", ["us"]),
  region("eu", "eur", ["fr", "it"]),
  region("gb", "gbp", ["gb"]),
];

describe("the region a board is priced in", () => {
  it.each([
    ["where things are sent", { country_code: "it", market: "gb" }, "usd", "eu"],
    ["the market they know", { country_code: "ch", market: "gb" }, "eur", "gb"],
    ["the currency of the budget", { country_code: null, market: "zz" }, "eur", "eu"],
    ["the first", { country_code: null, market: null }, null, "us"],
  ])("is %s", (_why, client, budget, wanted) => {
    expect(chooseRegion(REGIONS, client, budget)?.id).toBe(wanted);
  });

  it("is none without regions", () => {
    expect(chooseRegion([], { country_code: "fr", market: null }, "eur")).toBeUndefined();
  });
});

describe("the cart of an approval", () => {
  const content = {
    board_id: "board_1",
    currency_code: "eur",
    expires_at: "2026-12-01T10:00:00.000Z",
    lines: [
      { item_id: "bitem_a", variant_id: "variant_a", quantity: 2, unit_amount: 129_050 },
      { item_id: "bitem_b", variant_id: "variant_b", quantity: 1, unit_amount: 100 },
    ],
  };
  const approval: BoardApprovalRow = {
    id: "bapp_1",
    board_id: "board_1",
    content_hash: contentHash(content),
    content,
    approved_at: new Date(),
    cart_id: "cart_1",
    order_id: null,
    deleted_at: null,
  };
  const line = (changes: object = {}) => ({
    variant_id: "variant_a",
    quantity: 2,
    unit_price: 1290.5,
    metadata: { board_item_id: "bitem_a" },
    adjustments: [],
    ...changes,
  });
  const second = line({
    variant_id: "variant_b",
    quantity: 1,
    unit_price: 1,
    metadata: { board_item_id: "bitem_b" },
  });
  const check = (items: ReturnType<typeof line>[], changes: object = {}) =>
    assertCartAsApproved(approval, { currency_code: "eur", items, ...changes });

  it("may be bought as it was approved, in whatever order", () => {
    expect(() => check([second, line()])).not.toThrow();
  });

  it.each([
    ["a line less", [line()]],
    ["a line more", [line(), second, line({ metadata: { board_item_id: "bitem_c" } })]],
    ["a line twice", [line(), second, second]],
    ["another size", [line({ variant_id: "variant_x" }), second]],
    ["another number", [line({ quantity: 3 }), second]],
    ["another price", [line({ unit_price: 1290.49 }), second]],
    ["a line of nobody", [line({ metadata: null }), second]],
    ["a reduction", [line({ adjustments: [{ amount: 1 }] }), second]],
    ["nothing", []],
  ])("is no order with %s", (_what, items) => {
    expect(() => check(items)).toThrow(
      expect.objectContaining({ status: 409, code: "board_cart_differs" }),
    );
  });

  it("is no order in another currency, nor once the approval was taken back", () => {
    expect(() => check([line(), second], { currency_code: "usd" })).toThrow(
      expect.objectContaining({ code: "board_cart_differs" }),
    );
    const taken = { ...approval, deleted_at: new Date() };
    const cart = { currency_code: "eur", items: [line(), second] };
    expect(() => assertCartAsApproved(taken, cart)).toThrow(
      expect.objectContaining({ status: 409, code: "board_cart_void" }),
    );
  });
});
