/** Languages that every text of the index is kept in; English is the fallback of the others. */
export type CatalogueLanguage = "en" | "fr";

/** A text in each language of the house; null where a piece has none. */
export type LocalisedText = Record<CatalogueLanguage, string>;

/** What can be had now, in this order of preference. */
export const AVAILABILITIES = ["in_stock", "made_to_order", "sold_out"] as const;
export type Availability = (typeof AVAILABILITIES)[number];

/** Who may know of a piece: everybody, or private clients alone. */
type Visibility = "public" | "vip";

/** Prices of a piece in one currency over its variants, in major units. */
export type CataloguePrice = {
  /** The lowest price that is asked now. */
  min: number;
  /** The highest price that is asked now. */
  max: number;
  /** What the cheapest variant cost before a reduction; null when it is not reduced. */
  original: number | null;
};

/** A picture as a tile shows it. */
export type CatalogueImage = {
  url: string;
  alt: LocalisedText;
  /** The picture's tone at its edge, #RRGGBB, or null. */
  background: string | null;
  /** Pixels; null until the picture has been looked at. */
  width: number | null;
  height: number | null;
  /** A tiny WebP as a data URL, shown until the picture is there; null until it has been made. */
  blur: string | null;
};

/** What a tile shows; kept in the index as one JSON text, because nothing searches inside it. */
export type CatalogueCard = {
  title: LocalisedText;
  subtitle: LocalisedText | null;
  brand: { handle: string; name: string } | null;
  /** At most two: the tile shows the second one under the pointer. */
  images: CatalogueImage[];
  /** By lower-case ISO 4217 code. */
  prices: Record<string, CataloguePrice>;
  made_to_order: boolean;
  lead_time_weeks: number | null;
  /** Every variant's id, so that a bag that names one can be matched to its piece. */
  variant_ids: string[];
};

/** One published product as the search index holds it. */
export type CatalogueDocument = {
  /** The product's id. */
  id: string;
  handle: string;
  title: string;
  title_fr: string;
  subtitle: string;
  subtitle_fr: string;
  description: string;
  description_fr: string;
  /** Names of house, categories, collection, colours, materials and tags, in both languages. */
  brand_name: string;
  category_names: string;
  collection_names: string;
  attribute_names: string;
  brand_handle: string | null;
  /** Handles of the piece's categories and of all above them. */
  category_handles: string[];
  collection_handle: string | null;
  /** Keys of the house's vocabulary (src/lib/catalogue/vocabulary.ts). */
  colours: string[];
  materials: string[];
  /** As the house writes them, such as "FR 36". */
  sizes: string[];
  /** Those of `sizes` that can be had now. */
  sizes_in_stock: string[];
  availability: Availability;
  made_to_order: boolean;
  visibility: Visibility;
  /** The lowest price by currency, for engines that sort and filter by themselves. */
  price_usd: number | null;
  price_eur: number | null;
  price_gbp: number | null;
  price_aed: number | null;
  price_jpy: number | null;
  /** Milliseconds since 1970, when the piece came in. */
  created_at: number;
  /** Pieces sold in the last 90 days. */
  popularity: number;
  /** A CatalogueCard as JSON. */
  card: string;
};

/** Reads the card of a document. */
export function cardOf(document: Pick<CatalogueDocument, "card">): CatalogueCard {
  return JSON.parse(document.card) as CatalogueCard;
}
