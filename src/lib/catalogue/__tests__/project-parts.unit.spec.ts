import { pricesOf } from "../project-prices";
import { stockOf } from "../project-stock";

describe("stockOf", () => {
  const level = (location_id: string, available_quantity: unknown) => ({
    location_id,
    available_quantity,
  });
  const managed = { manage_inventory: true, allow_backorder: false };
  const shop = new Set(["shop"]);

  it("adds up the places that send, in whole pieces, and takes the scarcest article", () => {
    const kit = {
      ...managed,
      inventory_items: [
        {
          required_quantity: 2,
          inventory: { location_levels: [level("shop", 5), level("salon", 9)] },
        },
        { required_quantity: 1, inventory: { location_levels: [level("shop", "3")] } },
      ],
    };
    expect(stockOf(kit, shop)).toBe(2);
    expect(stockOf(kit, new Set(["shop", "salon"]))).toBe(3);
  });

  it("is nothing for a variant without articles", () => {
    expect(stockOf({ ...managed, inventory_items: [] }, shop)).toBe(0);
    expect(stockOf(managed, shop)).toBe(0);
  });
});

describe("pricesOf", () => {
  it("skips variants without a price, and has no currency that none has", () => {
    expect(pricesOf([undefined, { jpy: { amount: 1000, original: 1000 } }])).toEqual({
      jpy: { min: 1000, max: 1000, original: null },
    });
    expect(pricesOf([])).toEqual({});
  });

  it("tells the reduction of the cheapest variant only", () => {
    const dear = { usd: { amount: 200, original: 400 } };
    expect(pricesOf([dear, { usd: { amount: 100, original: 100 } }]).usd).toEqual({
      min: 100,
      max: 200,
      original: null,
    });
  });
});
