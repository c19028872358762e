import { cardOf } from "../document";
import {
  type CategoryRow,
  type ProductRow,
  projectDocument,
  type ProjectionContext,
  type VariantRow,
} from "../project-document";
import type { VariantPrices } from "../project-prices";
import { isSameDocument } from "../same-document";

const category = (id: string, closed: Partial<CategoryRow> = {}): CategoryRow => ({
  id,
  handle: `h-${id}`,
  name: id.toUpperCase(),
  is_active: true,
  is_internal: false,
  ...closed,
});

const variant = (id: string, size: string, available: number): VariantRow => ({
  id,
  manage_inventory: true,
  allow_backorder: false,
  options: [{ value: size, option: { title: "Size" } }],
  price_set: { id: `ps_${id}` },
  inventory_items: [
    {
      required_quantity: 1,
      inventory: { location_levels: [{ location_id: "loc_shop", available_quantity: available }] },
    },
  ],
});

const PRODUCT: ProductRow = {
  id: "prod_1",
  handle: "galerie",
  title: "Galerie",
  subtitle: "Strapless column in pleated ivory satin",
  description: "Four hundred pleats.",
  material: "Pleated satin",
  status: "published",
  created_at: "2026-11-01T00:00:00.000Z",
  metadata: {
    made_to_order: false,
    images: [
      { alt: { en: "A gown", fr: "Une robe" }, background: "#D6C2A9" },
      { background: "red" },
    ],
  },
  images: [
    { url: "/two.webp", rank: 1 },
    { url: "/one.webp", rank: 0 },
    { url: "/three.webp", rank: 2 },
  ],
  collection: { id: "col", handle: "salon", title: "The salon" },
  categories: [{ id: "leaf", mpath: "root.leaf" }],
  tags: [
    { id: "t2", value: "pleats" },
    { id: "t1", value: "evening" },
  ],
  sales_channels: [{ id: "sc_1", is_disabled: false }],
  brand: { id: "b", handle: "vaubrun", name: "Maison Vaubrun", status: "approved" },
  variants: [variant("v_36", "FR 36", 0), variant("v_38", "FR 38", 2)],
};

const CONTEXT: ProjectionContext = {
  categories: new Map(["root", "leaf", "other"].map((id) => [id, category(id)])),
  french: new Map<string, Record<string, unknown>>([
    ["prod_1", { title: "La Galerie", material: "Satin plissé", subtitle: "" }],
    ["root", { name: "RACINE" }],
    ["t1", { value: "soir" }],
    ["col", { title: "Le salon" }],
  ]),
  prices: new Map<string, VariantPrices>([
    ["ps_v_36", { usd: { amount: 90, original: 120 }, eur: { amount: 80, original: 80 } }],
    ["ps_v_38", { usd: { amount: 130, original: 130 } }],
  ]),
  pictures: new Map([
    ["/one.webp", { width: 1200, height: 1500, blur: "data:,", background: "#000000" }],
    ["/two.webp", { width: 10, height: 20, blur: null, background: "#111111" }],
  ]),
  unitsSold: new Map([["prod_1", 4]]),
  locationsByChannel: new Map([["sc_1", ["loc_shop"]]]),
};

const project = (product: Partial<ProductRow> = {}, context: Partial<ProjectionContext> = {}) =>
  projectDocument({ ...PRODUCT, ...product }, { ...CONTEXT, ...context });

describe("projectDocument", () => {
  it("puts everything about a piece into one document", () => {
    const document = project();
    expect({ ...document, card: undefined }).toEqual({
      id: "prod_1",
      handle: "galerie",
      title: "Galerie",
      title_fr: "La Galerie",
      subtitle: "Strapless column in pleated ivory satin",
      subtitle_fr: "Strapless column in pleated ivory satin",
      description: "Four hundred pleats.",
      description_fr: "Four hundred pleats.",
      brand_name: "Maison Vaubrun",
      category_names: "ROOT RACINE LEAF",
      collection_names: "The salon Le salon",
      attribute_names: "Ivory Ivoire Satin Pleated satin Satin plissé evening soir pleats",
      brand_handle: "vaubrun",
      category_handles: ["h-root", "h-leaf"],
      collection_handle: "salon",
      colours: ["ivory"],
      materials: ["satin"],
      sizes: ["FR 36", "FR 38"],
      sizes_in_stock: ["FR 38"],
      availability: "in_stock",
      made_to_order: false,
      visibility: "public",
      price_usd: 90,
      price_eur: 80,
      price_gbp: null,
      price_aed: null,
      price_jpy: null,
      created_at: Date.UTC(2026, 10, 1),
      popularity: 4,
      card: undefined,
    });
    expect(cardOf(document ?? { card: "{}" })).toEqual({
      title: { en: "Galerie", fr: "La Galerie" },
      subtitle: {
        en: "Strapless column in pleated ivory satin",
        fr: "Strapless column in pleated ivory satin",
      },
      brand: { handle: "vaubrun", name: "Maison Vaubrun" },
      images: [
        {
          url: "/one.webp",
          alt: { en: "A gown", fr: "Une robe" },
          background: "#D6C2A9",
          width: 1200,
          height: 1500,
          blur: "data:,",
        },
        {
          url: "/two.webp",
          alt: { en: "Galerie", fr: "La Galerie" },
          background: null,
          width: 10,
          height: 20,
          blur: null,
        },
      ],
      prices: {
        eur: { min: 80, max: 80, original: null },
        usd: { min: 90, max: 130, original: 120 },
      },
      made_to_order: false,
      lead_time_weeks: null,
      variant_ids: ["v_36", "v_38"],
    });
  });

  it("gives the same text whatever order the database answers in", () => {
    const shuffled = project({
      images: [...(PRODUCT.images ?? [])].reverse(),
      tags: [...(PRODUCT.tags ?? [])].reverse(),
      categories: [
        { id: "other", mpath: "other" },
        { id: "leaf", mpath: "root.leaf" },
      ],
    });
    const ordered = project({
      categories: [
        { id: "leaf", mpath: "root.leaf" },
        { id: "other", mpath: "other" },
      ],
    });
    expect(shuffled).toEqual(ordered);
  });

  it.each<[string, Partial<ProductRow>]>([
    ["a draft", { status: "draft" }],
    ["a piece in no sales channel", { sales_channels: [] }],
    [
      "a piece in a closed sales channel alone",
      { sales_channels: [{ id: "sc_1", is_disabled: true }] },
    ],
    ["a piece of a house that is not approved yet", { brand: { ...brandOf(), status: "draft" } }],
    ["a piece of a suspended house", { brand: { ...brandOf(), status: "suspended" } }],
  ])("gives none for %s", (_what, product) => {
    expect(project(product)).toBeNull();
  });

  it("lets a piece without a house, words, pictures or variants be one", () => {
    const document = project({
      brand: null,
      subtitle: null,
      description: null,
      material: null,
      metadata: null,
      images: null,
      collection: null,
      categories: null,
      tags: null,
      variants: null,
    });
    expect(document).toMatchObject({
      brand_name: "",
      brand_handle: null,
      category_handles: [],
      collection_handle: null,
      sizes: [],
      availability: "sold_out",
      price_usd: null,
    });
    expect(cardOf(document ?? { card: "{}" })).toMatchObject({
      brand: null,
      images: [],
      prices: {},
    });
  });

  it("leaves out categories that are closed or internal, and a piece's way through them", () => {
    const categories = new Map([
      ["root", category("root", { is_active: false })],
      ["leaf", category("leaf")],
    ]);
    expect(project({}, { categories })?.category_handles).toEqual(["h-leaf"]);
    const closed = new Map([
      ["root", category("root")],
      ["leaf", category("leaf", { is_internal: true })],
    ]);
    expect(project({}, { categories: closed })?.category_handles).toEqual([]);
  });

  it.each<[string, Partial<ProductRow>, string]>([
    ["none left", { variants: [variant("v", "FR 36", 0)] }, "sold_out"],
    ["more reserved than there are", { variants: [variant("v", "FR 36", -1)] }, "sold_out"],
    [
      "none left, but more can be made",
      { variants: [{ ...variant("v", "FR 36", 0), allow_backorder: true }] },
      "made_to_order",
    ],
    [
      "made to order by the house's word",
      { variants: [variant("v", "FR 36", 0)], metadata: { made_to_order: true } },
      "made_to_order",
    ],
    [
      "nobody counts them",
      { variants: [{ ...variant("v", "FR 36", 0), manage_inventory: false }] },
      "in_stock",
    ],
  ])("with %s a piece is %s", (_what, product, availability) => {
    expect(project(product)?.availability).toBe(availability);
  });

  it("counts stock only where the piece is sold from", () => {
    expect(project({}, { locationsByChannel: new Map() })?.availability).toBe("sold_out");
  });

  it("takes lead time and visibility from the metadata, and only what they can be", () => {
    const metadata = { visibility: "vip", made_to_order: true, lead_time_weeks: 6 };
    const document = project({ metadata });
    expect(document?.visibility).toBe("vip");
    expect(cardOf(document ?? { card: "{}" }).lead_time_weeks).toBe(6);
    const odd = project({ metadata: { visibility: "secret", lead_time_weeks: "six" } });
    expect(odd?.visibility).toBe("public");
    expect(cardOf(odd ?? { card: "{}" }).lead_time_weeks).toBeNull();
  });
});

function brandOf(): NonNullable<ProductRow["brand"]> {
  return { id: "b", handle: "vaubrun", name: "Maison Vaubrun", status: "approved" };
}

describe("isSameDocument", () => {
  const document = project();

  it("knows a document again when an engine has stored it", () => {
    if (!document) {
      throw new Error("The piece is for sale.");
    }
    const { price_gbp: _none, ...stored } = document;
    const keys = Object.entries(stored).reverse();
    expect(isSameDocument(document, Object.fromEntries(keys))).toBe(true);
    expect(isSameDocument(document, { ...stored, title: "Other" })).toBe(false);
    expect(isSameDocument(document, { ...stored, colours: [] })).toBe(false);
    expect(isSameDocument(document, undefined)).toBe(false);
  });
});
