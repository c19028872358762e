import { lowestPrice, shapePiece } from "../data/shape-piece";
import { type StoreProduct } from "../data/store-product";

const PRODUCT: StoreProduct = {
  id: "prod_1",
  handle: "galerie",
  title: "Galerie",
  subtitle: null,
  thumbnail: null,
  brand: { handle: "vaubrun", name: "Maison Vaubrun" },
  metadata: {
    made_to_order: true,
    lead_time_weeks: 6,
    images: [{ alt: { en: "A gown", fr: "Une robe" }, background: "#E7E0D6" }],
    details: { en: { care: "By hand." }, fr: { care: "À la main." } },
  },
  images: [
    { url: "/static/b.webp", rank: 1 },
    { url: "/static/a.webp", rank: 0 },
  ],
  options: [
    {
      id: "opt",
      title: "Size",
      values: [
        { id: "val_2", value: "M", rank: 1 },
        { id: "val_1", value: "S", rank: 0 },
      ],
    },
  ],
  variants: [
    {
      id: "v1",
      manage_inventory: true,
      allow_backorder: true,
      inventory_quantity: 0,
      options: [{ id: "val_1" }],
      calculated_price: { calculated_amount: 900, original_amount: 1000, currency_code: "eur" },
    },
    {
      id: "v2",
      manage_inventory: true,
      allow_backorder: false,
      inventory_quantity: 0,
      options: [{ id: "val_2" }],
      calculated_price: { calculated_amount: 950, original_amount: 950, currency_code: "eur" },
    },
  ],
};

describe("shapePiece", () => {
  const piece = shapePiece(PRODUCT, "fr");

  it("puts values in the house's order and gives variants their choices", () => {
    expect(piece.options[0]?.values.map(({ label }) => label)).toEqual(["S", "M"]);
    expect(piece.variants.map(({ values }) => values)).toEqual([
      { opt: "val_1" },
      { opt: "val_2" },
    ]);
  });

  it("tells to order from sold out", () => {
    expect(piece.variants.map(({ available, toOrder }) => [available, toOrder])).toEqual([
      [true, true],
      [false, false],
    ]);
  });

  it("leaves out a picture that lies on somebody else's server, and keeps the others' words", () => {
    const away = { url: "https://cdn.example/front.jpg", rank: -1 };
    const [first] = shapePiece(
      { ...PRODUCT, images: [away, ...(PRODUCT.images ?? [])] },
      "fr",
    ).images;
    expect(first?.url).toBe("/media/a.webp");
    expect(first?.alt).not.toBe("Une robe");
  });

  it("pairs pictures, in order, with their words and tones", () => {
    expect(piece.images).toEqual([
      { url: "/media/a.webp", alt: "Une robe", background: "#E7E0D6", blur: null },
      { url: "/media/b.webp", alt: "Galerie", background: null, blur: null },
    ]);
  });

  it("shows the lowest price and that there are others", () => {
    expect(piece.price).toEqual({ amount: 900, original: 1000, currency: "eur", from: true });
  });

  it("can be had when one variant can, and says how", () => {
    expect(piece.availability).toBe("made_to_order");
    const [toOrder, soldOut] = PRODUCT.variants ?? [];
    const of = (variants: StoreProduct["variants"]) =>
      shapePiece({ ...PRODUCT, variants }, "en").availability;
    expect(of(soldOut ? [soldOut] : [])).toBe("sold_out");
    expect(of(toOrder ? [toOrder, { ...toOrder, id: "v3", inventory_quantity: 2 }] : [])).toBe(
      "in_stock",
    );
  });

  it("takes the details of the language", () => {
    expect(piece.details.care).toBe("À la main.");
  });
});

describe("lowestPrice", () => {
  it("is none without prices", () => {
    expect(lowestPrice([null, null])).toBeNull();
  });
});
