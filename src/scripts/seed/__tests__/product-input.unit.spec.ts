import { productInput, type ProductPlaces, UNFINISHED } from "../product-input";
import { samplePiece } from "./sample-piece";

const NOW = new Date("2030-01-01T12:00:00Z");

const places: ProductPlaces = {
  taxonomy: {
    categories: new Map([["gowns-evening", "pcat_1"]]),
    collections: new Map([["first-light", "pcol_1"]]),
    tags: new Map([["silk", "ptag_1"]]),
    options: new Map([
      [
        "Size",
        {
          id: "opt_size",
          valueIds: new Map([
            ["36", "v36"],
            ["38", "v38"],
            ["40", "v40"],
          ]),
        },
      ],
      ["Colour", { id: "opt_colour", valueIds: new Map([["Ivory", "v_ivory"]]) }],
    ]),
  },
  files: new Map([["products/gown.webp", "https://files.example/1-gown.webp"]]),
  channelId: "sc_1",
  profileId: "sp_1",
};

describe("productInput", () => {
  it("describes an unfinished draft, filed where it belongs", () => {
    expect(productInput(samplePiece(), places, NOW)).toMatchObject({
      handle: "silk-gown",
      status: "draft",
      external_id: UNFINISHED,
      title: "Silk gown",
      thumbnail: "https://files.example/1-gown.webp",
      category_ids: ["pcat_1"],
      collection_id: "pcol_1",
      tag_ids: ["ptag_1"],
      sales_channels: [{ id: "sc_1" }],
      shipping_profile_id: "sp_1",
    });
  });

  it("offers only the piece's own values of a shared option", () => {
    expect(productInput(samplePiece(), places, NOW).options).toEqual([
      { id: "opt_size", value_ids: ["v36", "v38"] },
      { id: "opt_colour", value_ids: ["v_ivory"] },
    ]);
  });

  it("prices every variant in five currencies, in major units", () => {
    const [variant] = productInput(samplePiece(), places, NOW).variants ?? [];
    expect(variant?.prices).toEqual([
      { currency_code: "usd", amount: 1000 },
      { currency_code: "eur", amount: 1050 },
      { currency_code: "gbp", amount: 900 },
      { currency_code: "aed", amount: 3800 },
      { currency_code: "jpy", amount: 160_000 },
    ]);
  });

  it("lets only made-to-order pieces be ordered without stock", () => {
    const ready = productInput(samplePiece(), places, NOW);
    const made = productInput(samplePiece({ made_to_order: { lead_time_weeks: 8 } }), places, NOW);
    expect(ready.variants?.map((variant) => variant.allow_backorder)).toEqual([false, false]);
    expect(made.variants?.map((variant) => variant.allow_backorder)).toEqual([true, true]);
    expect(made.metadata).toMatchObject({ made_to_order: true, lead_time_weeks: 8 });
    expect(ready.metadata).toMatchObject({ made_to_order: false, lead_time_weeks: null });
  });

  it("keeps the texts of both languages and the pictures in order in the metadata", () => {
    expect(productInput(samplePiece(), places, NOW).metadata).toEqual({
      made_to_order: false,
      lead_time_weeks: null,
      newness_rank: 1,
      visibility: "public",
      images: [{ alt: { en: "A gown", fr: "A gown (fr)" }, background: "#E7DFD6" }],
      details: {
        en: { composition: "Silk", care: "Dry clean", sizing: "True", provenance: "Paris" },
        fr: {
          composition: "Silk (fr)",
          care: "Dry clean (fr)",
          sizing: "True (fr)",
          provenance: "Paris (fr)",
        },
      },
    });
  });

  it("dates pieces by their newness", () => {
    const date = (newness_rank: number): Date =>
      productInput(samplePiece({ newness_rank }), places, NOW).created_at;
    expect(date(1).getTime()).toBeGreaterThan(date(2).getTime());
    expect(date(1).getTime()).toBeLessThan(NOW.getTime());
  });

  it("says which reference has not been seeded", () => {
    expect(() => productInput(samplePiece({ category: "nowhere" }), places, NOW)).toThrow(
      "nowhere",
    );
  });
});
