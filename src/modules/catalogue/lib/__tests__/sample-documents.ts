import type { CatalogueCard, CatalogueDocument } from "../../../../lib/catalogue/document";

type Overrides = Partial<Omit<CatalogueDocument, "card">> & {
  prices?: Record<string, { min: number; max?: number; original?: number | null }>;
  variant_ids?: string[];
};

/** A document with everything an index holds; a test says what matters to it. */
export function sampleDocument({
  prices = {},
  variant_ids,
  ...fields
}: Overrides): CatalogueDocument {
  const id = fields.id ?? "prod_1";
  const title = fields.title ?? `Piece ${id}`;
  const title_fr = fields.title_fr ?? `Pièce ${id}`;
  const brand_handle = fields.brand_handle ?? null;
  const card: CatalogueCard = {
    title: { en: title, fr: title_fr },
    subtitle: fields.subtitle ? { en: fields.subtitle, fr: fields.subtitle_fr ?? "" } : null,
    brand: brand_handle ? { handle: brand_handle, name: fields.brand_name ?? brand_handle } : null,
    images: [
      {
        url: `http://files.example/${id}.webp`,
        alt: { en: `Picture of ${id}`, fr: `Image de ${id}` },
        background: "#D6C2A9",
        width: 800,
        height: 1000,
        blur: null,
      },
    ],
    prices: Object.fromEntries(
      Object.entries(prices).map(([code, { min, max = min, original = null }]) => [
        code,
        { min, max, original },
      ]),
    ),
    made_to_order: fields.made_to_order ?? false,
    lead_time_weeks: null,
    variant_ids: variant_ids ?? [`variant_of_${id}`],
  };
  return {
    id,
    handle: `handle-${id}`,
    subtitle: "",
    subtitle_fr: "",
    description: "",
    description_fr: "",
    brand_name: "",
    category_names: "",
    collection_names: "",
    attribute_names: "",
    category_handles: [],
    collection_handle: null,
    colours: [],
    materials: [],
    sizes: [],
    sizes_in_stock: [],
    availability: "in_stock",
    made_to_order: false,
    visibility: "public",
    price_usd: prices.usd?.min ?? null,
    price_eur: prices.eur?.min ?? null,
    price_gbp: null,
    price_aed: null,
    price_jpy: null,
    created_at: 0,
    popularity: 0,
    ...fields,
    title,
    title_fr,
    brand_handle,
    card: JSON.stringify(card),
  };
}
