import type { MedusaCart } from "../server/medusa-cart";
import type { PieceFacts } from "../server/piece-facts";
import { optionsOf, shapeBag } from "../server/shape-bag";

const item = {
  id: "cali_1",
  product_id: "prod_1",
  variant_id: "variant_1",
  product_title: "Column gown",
  product_handle: "column-gown",
  variant_title: "Ivoire / 38",
  title: "Column gown",
  quantity: 2,
  is_tax_inclusive: true,
  subtotal: 2000,
  original_total: 2400,
  created_at: "2026-01-01T00:00:00Z",
};

const cart: MedusaCart = {
  id: "cart_1",
  email: null,
  currency_code: "eur",
  locale: "fr-FR",
  region_id: "reg_1",
  region: { countries: [] },
  completed_at: null,
  total: 2185,
  tax_total: 364.17,
  discount_total: 240,
  discount_subtotal: 200,
  item_subtotal: 2000,
  original_item_total: 2400,
  shipping_total: 25,
  shipping_subtotal: 20.83,
  items: [item],
  promotions: [{ code: "WELCOME10", is_automatic: false }],
  customer: null,
  shipping_methods: [{ amount: 25, shipping_option_id: "so_1" }],
  shipping_address: null,
  payment_collection: null,
};

function facts(available: number | null): Map<string, PieceFacts> {
  return new Map([
    [
      "prod_1",
      {
        title: "Robe colonne",
        handle: "column-gown",
        house: "Maison Vaubrun",
        image: null,
        made_to_order: false,
        lead_time_weeks: null,
        available: new Map([["variant_1", available]]),
      },
    ],
  ]);
}

describe("shaping a bag", () => {
  it("shows amounts with taxes where the market's prices include them", () => {
    expect(shapeBag(cart, facts(3)).amounts).toEqual({
      pieces: 2400,
      discount: 240,
      delivery: 25,
      tax: 364.17,
      tax_included: true,
      total: 2185,
    });
  });

  it("shows net amounts elsewhere, and no tax before there is an address", () => {
    const net = { ...cart, items: [{ ...item, is_tax_inclusive: false }], shipping_methods: [] };
    const { amounts, lines } = shapeBag(net, facts(3));
    expect(amounts).toMatchObject({
      pieces: 2000,
      discount: 200,
      delivery: null,
      tax: null,
      tax_included: false,
    });
    expect(lines[0]?.amount).toBe(2000);
  });

  it("names the piece in the visitor's language, with its house and options", () => {
    expect(shapeBag(cart, facts(3)).lines[0]).toMatchObject({
      title: "Robe colonne",
      house: "Maison Vaubrun",
      options: ["Ivoire", "38"],
      amount: 2400,
      available: 3,
    });
  });

  it("cannot sell a piece that is no longer offered, and counts nothing that is made to order", () => {
    expect(shapeBag(cart, new Map()).lines[0]).toMatchObject({
      title: "Column gown",
      available: 0,
    });
    expect(shapeBag(cart, facts(null)).lines[0]?.available).toBeNull();
  });

  it("keeps the order in which pieces were laid in", () => {
    const later = { ...item, id: "cali_2", created_at: "2026-01-02T00:00:00Z" };
    const { lines, count } = shapeBag({ ...cart, items: [later, item] }, facts(9));
    expect(lines.map(({ id }) => id)).toEqual(["cali_1", "cali_2"]);
    expect(count).toBe(4);
  });
});

describe("options of a variant", () => {
  it.each([
    ["Ivory / 38", ["Ivory", "38"]],
    ["Default", []],
    [null, []],
  ])("of %j are %j", (title, expected) => {
    expect(optionsOf(title)).toEqual(expected);
  });
});
