import { CURRENCIES, type GeneratedPiece } from "./pieces.js";
import type { References } from "./references.js";

type Row = Record<string, unknown>;
/** Rows by table, in an order that foreign keys allow. */
export type Rows = Map<string, Row[]>;

const TABLES = [
  "product",
  "image",
  "product_product_option",
  "product_product_option_value",
  "product_variant",
  "product_variant_option",
  "product_category_product",
  "product_sales_channel",
  "product_shipping_profile",
  "product_product_partner_brand",
  "translation",
  "price_set",
  "price",
  "product_variant_price_set",
  "inventory_item",
  "inventory_level",
  "product_variant_inventory_item",
] as const;
type Table = (typeof TABLES)[number];

const MINUTES_BETWEEN_PIECES = 13;

function known<Value>(values: ReadonlyMap<string, Value>, key: string): Value {
  const value = values.get(key);
  if (value === undefined) {
    throw new Error(`The furnished house has no "${key}".`);
  }
  return value;
}

/** As Medusa keeps an exact amount beside the number. */
const raw = (value: number): Row => ({ value: String(value), precision: 20 });

export function productId({ rank }: Pick<GeneratedPiece, "rank">): string {
  return `prod_bench_${String(rank).padStart(6, "0")}`;
}

export function variantId(piece: Pick<GeneratedPiece, "rank">, index: number): string {
  return `variant_bench_${String(piece.rank).padStart(6, "0")}_${index}`;
}

/**
 * The rows that Medusa's own workflows would have written for these pieces, in all the tables a
 * product, its variants, prices and stock lie in.
 *
 * @param now when the newest piece came in
 */
export function rowsOf(pieces: readonly GeneratedPiece[], references: References, now: Date): Rows {
  const rows: Rows = new Map(TABLES.map((table) => [table, []]));
  const add = (table: Table, row: Row): void => void rows.get(table)?.push(row);
  const categoryIds = new Map(references.categories.map(({ handle, id }) => [handle, id]));
  for (const piece of pieces) {
    addProduct(piece, references, known(categoryIds, piece.category), now, add);
    addOptions(piece, references, add);
    piece.variants.forEach((_variant, index) => addVariant(piece, index, references, add));
  }
  return rows;
}

type Add = (table: Table, row: Row) => void;

function addProduct(
  piece: GeneratedPiece,
  references: References,
  categoryId: string,
  now: Date,
  add: Add,
): void {
  const id = productId(piece);
  const created_at = new Date(
    now.getTime() - piece.rank * MINUTES_BETWEEN_PIECES * 60_000,
  ).toISOString();
  const urls = piece.images.map((index) => references.imageUrls[index] ?? null);
  add("product", {
    id,
    ...piece.en,
    handle: piece.handle,
    status: "published",
    thumbnail: urls[0] ?? null,
    collection_id: piece.collection ? known(references.collections, piece.collection) : null,
    discountable: true,
    is_giftcard: false,
    external_id: `bench:${piece.rank}`,
    origin_country: "fr",
    created_at,
    metadata: {
      made_to_order: piece.made_to_order_weeks !== null,
      lead_time_weeks: piece.made_to_order_weeks,
      ...(piece.vip && { visibility: "vip" }),
      images: urls.map(() => ({
        alt: { en: piece.en.title, fr: piece.fr.title },
        background: "#E7DFD6",
      })),
    },
  });
  urls.forEach((url, rank) =>
    add("image", { id: `img_bench_${piece.rank}_${rank}`, url, rank, product_id: id }),
  );
  const link = { product_id: id };
  add("product_category_product", { ...link, product_category_id: categoryId });
  add("product_sales_channel", {
    ...link,
    id: `prodsc_bench_${piece.rank}`,
    sales_channel_id: references.channelId,
  });
  add("product_shipping_profile", {
    ...link,
    id: `prodsp_bench_${piece.rank}`,
    shipping_profile_id: references.profileId,
  });
  add("product_product_partner_brand", {
    ...link,
    id: `prodbr_bench_${piece.rank}`,
    brand_id: references.brandIds[piece.brand],
  });
  add("translation", {
    id: `trans_bench_${piece.rank}`,
    reference: "product",
    reference_id: id,
    locale_code: "fr-FR",
    translations: piece.fr,
    translated_field_count: 4,
  });
}

function addOptions(piece: GeneratedPiece, { options }: References, add: Add): void {
  const titles = Object.keys(piece.variants[0]?.options ?? {});
  titles.forEach((title, position) => {
    const option = known(options, title);
    const id = `prodopt_bench_${piece.rank}_${position}`;
    add("product_product_option", {
      id,
      product_id: productId(piece),
      product_option_id: option.id,
    });
    const values = new Set(piece.variants.map((variant) => variant.options[title] ?? ""));
    [...values].forEach((value, index) =>
      add("product_product_option_value", {
        id: `${id}_${index}`.replace("prodopt", "prodoptval"),
        product_product_option_id: id,
        product_option_value_id: known(option.values, value),
      }),
    );
  });
}

function addVariant(piece: GeneratedPiece, index: number, references: References, add: Add): void {
  const variant = piece.variants[index];
  if (!variant) {
    return;
  }
  const key = `bench_${String(piece.rank).padStart(6, "0")}_${index}`;
  const id = variantId(piece, index);
  const title = Object.values(variant.options).join(" / ");
  const sku = `BENCH-${piece.rank}-${index}`;
  add("product_variant", {
    id,
    title,
    sku,
    allow_backorder: piece.made_to_order_weeks !== null,
    manage_inventory: true,
    variant_rank: index,
    product_id: productId(piece),
  });
  for (const [option, value] of Object.entries(variant.options)) {
    const { values } = known(references.options, option);
    add("product_variant_option", { variant_id: id, option_value_id: known(values, value) });
  }
  add("price_set", { id: `pset_${key}` });
  for (const currency_code of CURRENCIES) {
    const amount = variant.prices[currency_code];
    add("price", {
      id: `price_${key}_${currency_code}`,
      price_set_id: `pset_${key}`,
      currency_code,
      amount,
      raw_amount: raw(amount),
      rules_count: 0,
    });
  }
  add("product_variant_price_set", {
    id: `pvps_${key}`,
    variant_id: id,
    price_set_id: `pset_${key}`,
  });
  add("inventory_item", { id: `iitem_${key}`, sku, title, requires_shipping: true });
  references.locationIds.forEach((location_id, position) => {
    const stocked = variant.stock[position] ?? 0;
    add("inventory_level", {
      id: `ilev_${key}_${position}`,
      inventory_item_id: `iitem_${key}`,
      location_id,
      stocked_quantity: stocked,
      reserved_quantity: 0,
      incoming_quantity: 0,
      raw_stocked_quantity: raw(stocked),
      raw_reserved_quantity: raw(0),
      raw_incoming_quantity: raw(0),
    });
  });
  add("product_variant_inventory_item", {
    id: `pvitem_${key}`,
    variant_id: id,
    inventory_item_id: `iitem_${key}`,
    required_quantity: 1,
  });
}
