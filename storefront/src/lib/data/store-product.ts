/** What the API sends of a piece, as far as the storefront asks for it. */
export interface StoreProduct {
  id: string;
  handle: string;
  title: string;
  subtitle: string | null;
  thumbnail: string | null;
  metadata: ProductMetadata | null;
  images: { url: string; rank?: number }[] | null;
  brand?: { handle: string; name: string; city?: string | null } | null;
  variants: StoreVariant[] | null;
  description?: string | null;
  material?: string | null;
  origin_country?: string | null;
  options?: StoreOption[] | null;
  categories?: { id: string }[] | null;
  collection?: { handle: string; title: string } | null;
}

export interface StoreOption {
  id: string;
  title: string;
  values: { id: string; value: string; rank?: number | null }[];
}

export interface StoreVariant {
  id: string;
  title?: string | null;
  sku?: string | null;
  manage_inventory?: boolean;
  allow_backorder?: boolean;
  inventory_quantity?: number | null;
  /** The values that make this variant. */
  options?: { id: string }[];
  calculated_price?: {
    calculated_amount: number | null;
    original_amount: number | null;
    currency_code: string | null;
  } | null;
}

/** What the house keeps beside the API's own fields. */
export interface ProductMetadata {
  made_to_order?: boolean;
  lead_time_weeks?: number | null;
  details?: Partial<Record<"en" | "fr", PieceDetails>>;
  images?: { alt?: Partial<Record<"en" | "fr", string>>; background?: string; blur?: string }[];
}

export interface PieceDetails {
  composition?: string;
  care?: string;
  sizing?: string;
  provenance?: string;
}
