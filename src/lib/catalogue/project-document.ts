import {
  type DescribedPiece,
  coloursOf,
  isRealSize,
  isSizeOption,
  materialsOf,
} from "./detect-attributes";
import type {
  Availability,
  CatalogueCard,
  CatalogueDocument,
  CatalogueImage,
  LocalisedText,
} from "./document";
import { pricesOf, type VariantPrices } from "./project-prices";
import { canBeMade, stockOf, type StockedVariant } from "./project-stock";
import { compare, present, record, text } from "./project-values";
import { colourTerm, materialTerm } from "./vocabulary";

/** A category as the tree of the house has it. */
export type CategoryRow = {
  id: string;
  handle: string;
  name: string;
  is_active: boolean;
  is_internal: boolean;
};

export type VariantRow = StockedVariant & {
  id: string;
  variant_rank?: number | null;
  options?: ({ value: string; option?: { title: string } | null } | null)[] | null;
  price_set?: { id: string } | null;
};

/** A product as `query.graph` gives it. */
export type ProductRow = {
  id: string;
  handle: string;
  title: string;
  subtitle: string | null;
  description: string | null;
  material: string | null;
  status: string;
  created_at: string | Date;
  metadata: Record<string, unknown> | null;
  images?: ({ url: string; rank?: number | null } | null)[] | null;
  collection?: { id: string; handle: string; title: string } | null;
  /** `mpath` is the ids from the root to the category, joined by dots. */
  categories?: ({ id: string; mpath: string } | null)[] | null;
  tags?: ({ id: string; value: string } | null)[] | null;
  sales_channels?: ({ id: string; is_disabled: boolean } | null)[] | null;
  brand?: { id: string; handle: string; name: string; status: string } | null;
  variants?: (VariantRow | null)[] | null;
};

export type PictureFacts = {
  width: number;
  height: number;
  blur: string | null;
  background: string | null;
};

/** What a document takes from elsewhere than its product. */
export type ProjectionContext = {
  /** Every category of the house, by id. */
  categories: ReadonlyMap<string, CategoryRow>;
  /** Translated fields by the id of what they translate. */
  french: ReadonlyMap<string, Record<string, unknown>>;
  /** By price set id. */
  prices: ReadonlyMap<string, VariantPrices>;
  /** By address; a picture nobody has looked at yet is missing. */
  pictures: ReadonlyMap<string, PictureFacts>;
  /** Pieces sold lately, by product id. */
  unitsSold: ReadonlyMap<string, number>;
  /** Ids of the stock locations that send what a sales channel sells. */
  locationsByChannel: ReadonlyMap<string, readonly string[]>;
};

const PUBLISHED = "published";
const PUBLIC_BRAND = "approved";
const CARD_IMAGES = 2;
const TONE = /^#[0-9a-f]{6}$/i;

/** A field in both languages; English stands in where there is no French. */
function localised(
  { french }: ProjectionContext,
  id: string,
  field: string,
  english: unknown,
): LocalisedText {
  const en = text(english);
  return { en, fr: text(french.get(id)?.[field]) || en };
}

/** The piece's categories and all above them, roots first, each once; closed ones are left out. */
function categoriesOf(product: ProductRow, { categories }: ProjectionContext): CategoryRow[] {
  const ids = present(product.categories)
    .sort((a, b) => compare(a.mpath, b.mpath))
    .filter(({ id }) => isOpen(categories.get(id)))
    .flatMap(({ id, mpath }) => [...mpath.split("."), id]);
  return [...new Set(ids)]
    .map((id) => categories.get(id))
    .filter((category): category is CategoryRow => isOpen(category));
}

function isOpen(category: CategoryRow | undefined): category is CategoryRow {
  return category !== undefined && category.is_active && !category.is_internal;
}

function imagesOf(
  product: ProductRow,
  { pictures }: ProjectionContext,
  title: LocalisedText,
): CatalogueImage[] {
  const described = product.metadata?.images;
  const facts = Array.isArray(described) ? described.map(record) : [];
  return present(product.images)
    .map((image, index) => ({ ...image, rank: image.rank ?? index }))
    .sort((a, b) => a.rank - b.rank || compare(a.url, b.url))
    .slice(0, CARD_IMAGES)
    .map(({ url }, index) => {
      const alt = record(facts[index]?.alt);
      const picture = pictures.get(url);
      const background = text(facts[index]?.background) || text(picture?.background);
      const english = text(alt.en) || title.en;
      return {
        url,
        alt: { en: english, fr: text(alt.fr) || text(alt.en) || title.fr },
        background: TONE.test(background) ? background : null,
        width: picture?.width ?? null,
        height: picture?.height ?? null,
        blur: picture?.blur ?? null,
      };
    });
}

function variantsOf(product: ProductRow): VariantRow[] {
  return present(product.variants).sort(
    (a, b) => (a.variant_rank ?? 0) - (b.variant_rank ?? 0) || compare(a.id, b.id),
  );
}

/** Values by option title that the variants really have: shared options hold other pieces' too. */
function optionsOf(variants: readonly VariantRow[]): { title: string; values: string[] }[] {
  const values = new Map<string, Set<string>>();
  for (const { value, option } of variants.flatMap(({ options }) => present(options))) {
    const title = option?.title ?? "";
    values.set(title, (values.get(title) ?? new Set()).add(value));
  }
  return [...values].map(([title, all]) => ({ title, values: [...all] }));
}

function sizesOf(variants: readonly VariantRow[]): string[] {
  const values = variants.flatMap(({ options }) =>
    present(options)
      .filter(({ option, value }) => isSizeOption(option?.title ?? "") && isRealSize(value))
      .map(({ value }) => value),
  );
  return [...new Set(values)];
}

/** Names on one line for the text engines, each once: English first. */
function line(...names: (LocalisedText | undefined)[]): string {
  const words = names.flatMap((name) => (name ? [name.en, name.fr] : []));
  return [...new Set(words.filter(Boolean))].join(" ");
}

/** Whether the public may know of a piece: published, in an open channel, of a house that is approved. */
export function isForSale(
  product: Pick<ProductRow, "status" | "sales_channels" | "brand">,
): boolean {
  const channels = present(product.sales_channels);
  return (
    product.status === PUBLISHED &&
    channels.some(({ is_disabled }) => !is_disabled) &&
    (!product.brand || product.brand.status === PUBLIC_BRAND)
  );
}

function availabilityOf(inStock: number, toOrder: boolean): Availability {
  if (inStock > 0) {
    return "in_stock";
  }
  return toOrder ? "made_to_order" : "sold_out";
}

function leadTime(metadata: Record<string, unknown>): number | null {
  const weeks = metadata.lead_time_weeks;
  return typeof weeks === "number" && weeks > 0 ? weeks : null;
}

/** Colours, materials and tags in both languages, and the material as the house words it. */
function attributeNames(
  product: ProductRow,
  context: ProjectionContext,
  attributes: { colours: string[]; materials: string[] },
): string {
  const tags = present(product.tags).sort((a, b) => compare(a.value, b.value));
  return line(
    ...attributes.colours.map((key) => colourTerm(key)?.label),
    ...attributes.materials.map((key) => materialTerm(key)?.label),
    localised(context, product.id, "material", product.material),
    ...tags.map(({ id, value }) => localised(context, id, "value", value)),
  );
}

/**
 * Turns one product into its document. The same input gives the same document, byte for byte, which
 * is how the repair finds documents that are out of date.
 *
 * @returns null when the public may not know of the product: it is not published, in no open sales
 *   channel, or its house is not approved; its document is to be deleted then
 */
export function projectDocument(
  product: ProductRow,
  context: ProjectionContext,
): CatalogueDocument | null {
  if (!isForSale(product)) {
    return null;
  }
  const metadata = product.metadata ?? {};
  const variants = variantsOf(product);
  const title = localised(context, product.id, "title", product.title);
  const subtitle = localised(context, product.id, "subtitle", product.subtitle);
  const description = localised(context, product.id, "description", product.description);
  const described: DescribedPiece = {
    ...product,
    tags: present(product.tags).map(({ value }) => value),
    options: optionsOf(variants),
  };
  const colours = coloursOf(described);
  const materials = materialsOf(described);
  const locations = new Set(
    present(product.sales_channels)
      .filter(({ is_disabled }) => !is_disabled)
      .flatMap(({ id }) => context.locationsByChannel.get(id) ?? []),
  );
  const available = variants.filter((variant) => stockOf(variant, locations) > 0);
  const toOrder = metadata.made_to_order === true;
  const prices = pricesOf(variants.map(({ price_set }) => context.prices.get(price_set?.id ?? "")));
  const categories = categoriesOf(product, context);
  const { brand, collection } = product;
  const card: CatalogueCard = {
    title,
    subtitle: subtitle.en ? subtitle : null,
    brand: brand ? { handle: brand.handle, name: brand.name } : null,
    images: imagesOf(product, context, title),
    prices,
    made_to_order: toOrder,
    lead_time_weeks: leadTime(metadata),
    variant_ids: variants.map(({ id }) => id),
  };
  return {
    id: product.id,
    handle: product.handle,
    title: title.en,
    title_fr: title.fr,
    subtitle: subtitle.en,
    subtitle_fr: subtitle.fr,
    description: description.en,
    description_fr: description.fr,
    brand_name: brand?.name ?? "",
    category_names: line(...categories.map(({ id, name }) => localised(context, id, "name", name))),
    collection_names: line(
      collection ? localised(context, collection.id, "title", collection.title) : undefined,
    ),
    attribute_names: attributeNames(product, context, { colours, materials }),
    brand_handle: brand?.handle ?? null,
    category_handles: categories.map(({ handle }) => handle),
    collection_handle: collection?.handle ?? null,
    colours,
    materials,
    sizes: sizesOf(variants),
    sizes_in_stock: sizesOf(available),
    availability: availabilityOf(available.length, toOrder || variants.some(canBeMade)),
    made_to_order: toOrder,
    visibility: metadata.visibility === "vip" ? "vip" : "public",
    price_usd: prices.usd?.min ?? null,
    price_eur: prices.eur?.min ?? null,
    price_gbp: prices.gbp?.min ?? null,
    price_aed: prices.aed?.min ?? null,
    price_jpy: prices.jpy?.min ?? null,
    created_at: new Date(product.created_at).getTime(),
    popularity: context.unitsSold.get(product.id) ?? 0,
    card: JSON.stringify(card),
  };
}
