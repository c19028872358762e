import type {
  CreateProductVariantWorkflowInputDTO,
  CreateProductWorkflowInputDTO,
  UpdateProductVariantWorkflowInputDTO,
  UpdateProductWorkflowInputDTO,
} from "@medusajs/framework/types";
import { ProductStatus } from "@medusajs/framework/utils";
import type { ImageFacts, ImportPlaces, ProductMark } from "../types";
import { marksOf, shortFingerprint } from "./fingerprint";
import type { ProductWork, VariantWork } from "./plan";

/** Ids of tags and types by their value. */
export type Terms = { tags: ReadonlyMap<string, string>; types: ReadonlyMap<string, string> };

/** What is written of a product at the end; its id is known by then. */
export type FinalInput = Omit<UpdateProductWorkflowInputDTO, "id">;

const STATUS = { published: ProductStatus.PUBLISHED, draft: ProductStatus.DRAFT };

function variantFields(
  { wanted }: VariantWork,
  names: ReadonlySet<string>,
): Record<string, unknown> {
  const { title, sku, barcode, weight, manage_inventory, allow_backorder, thumbnail, rank } =
    wanted.fields;
  const columns: Record<string, unknown> = {
    title,
    sku,
    barcode,
    weight,
    manage_inventory,
    allow_backorder,
    thumbnail,
    rank,
  };
  const changed = Object.entries(columns).filter(([name]) => names.has(name));
  return Object.fromEntries(
    changed.map(([name, value]) => [name === "rank" ? "variant_rank" : name, value]),
  );
}

function compareAt({ wanted }: VariantWork): Record<string, unknown> {
  const { compare_at_price: amount, currency } = wanted.fields;
  return { compare_at_price: amount === null ? null : { amount, currency_code: currency } };
}

/** The price's title says whose it is, so that one left over by a cut-off run can be told from others. */
function priceOf({ wanted }: VariantWork, externalId: string) {
  const { price, currency } = wanted.fields;
  return { amount: price, currency_code: currency, title: externalId };
}

function newVariant(variant: VariantWork, externalId: string) {
  const { wanted, orphanArticleId } = variant;
  return {
    ...variantFields(variant, variant.changed),
    title: wanted.title,
    options: wanted.options,
    prices: [priceOf(variant, externalId)],
    metadata: compareAt(variant),
    ...(orphanArticleId && {
      inventory_items: [{ inventory_item_id: orphanArticleId, required_quantity: 1 }],
    }),
  };
}

/** A new product as a draft, complete but for stock, house and publication. */
export function createInput(
  { wanted, handle, variants }: ProductWork,
  { tags, types }: Terms,
  { channelId, profileId }: ImportPlaces,
): CreateProductWorkflowInputDTO {
  const { fields, externalId, categoryId } = wanted;
  const mark: ProductMark = { source: "shopify" };
  return {
    handle,
    external_id: externalId,
    status: ProductStatus.DRAFT,
    title: fields.title,
    description: fields.description ?? undefined,
    material: fields.material ?? undefined,
    weight: fields.weight ?? undefined,
    thumbnail: fields.images[0]?.url,
    images: fields.images.map(({ url }) => ({ url })),
    type_id: fields.type ? types.get(fields.type) : undefined,
    tag_ids: fields.tags.flatMap((tag) => tags.get(tag) ?? []),
    category_ids: categoryId ? [categoryId] : [],
    options: wanted.options,
    variants: variants.map((variant) =>
      newVariant(variant, externalId),
    ) as CreateProductVariantWorkflowInputDTO[],
    sales_channels: [{ id: channelId }],
    shipping_profile_id: profileId,
    metadata: { import: mark, ...imageMetadata(wanted.images, []), seo: fields.seo },
  };
}

type Described = { url: string; facts: ImageFacts | undefined };

/** Facts of the pictures in their new order: what is known of a picture stays with it. */
function imageMetadata(
  images: readonly { url: string; alt?: string | null }[],
  known: readonly Described[],
): { images: ImageFacts[] } {
  const before = new Map(known.map(({ url, facts }) => [url, facts]));
  return {
    images: images.map(({ url, alt }) => {
      const facts = before.get(url);
      if (!alt) {
        return facts ?? {};
      }
      // A French text that only repeated the English one goes with it; a real one stays.
      const translated = facts?.alt?.fr !== undefined && facts.alt.fr !== facts.alt.en;
      return { ...facts, alt: { en: alt, fr: translated ? facts.alt?.fr : alt } };
    }),
  };
}

function imagesUpdate({ wanted, existing, prune }: ProductWork): Record<string, unknown> {
  const current = [...(existing?.images ?? [])].sort((a, b) => a.rank - b.rank);
  const brought = new Set(existing?.metadata?.import?.images);
  const ids = new Map(current.map(({ url, id }) => [url, id]));
  const inFile = new Set(wanted.images.map(({ url }) => url));
  const stays = ({ url }: { url: string }): boolean =>
    !inFile.has(url) && !(prune && brought.has(shortFingerprint(url)));
  const images = [...wanted.images, ...current.filter(stays)];
  const known = current.map(({ url }, index) => ({
    url,
    facts: existing?.metadata?.images?.[index],
  }));
  return {
    images: images.map(({ url }) => ({ ...(ids.has(url) && { id: ids.get(url) }), url })),
    thumbnail: images[0]?.url ?? null,
    metadata: imageMetadata(images, known),
  };
}

function tagsUpdate({ wanted, existing }: ProductWork, { tags }: Terms): string[] {
  const brought = new Set(existing?.metadata?.import?.tags);
  const others = (existing?.tags ?? []).filter(
    ({ value }) => !brought.has(shortFingerprint(value)),
  );
  const ids = wanted.fields.tags.flatMap((tag) => tags.get(tag) ?? []);
  return [...new Set([...ids, ...others.map(({ id }) => id)])];
}

/** Pictures that the file brought earlier and no longer has; without `--prune` they stay ours. */
function keptImages({ wanted, existing, prune }: ProductWork): string[] {
  const now = new Set(wanted.images.map(({ url }) => shortFingerprint(url)));
  const brought = prune ? [] : (existing?.metadata?.import?.images ?? []);
  const there = new Set(existing?.images?.map(({ url }) => shortFingerprint(url)));
  return brought.filter((mark) => !now.has(mark) && there.has(mark));
}

function finalMark(work: ProductWork): ProductMark {
  const { wanted, missing, prune } = work;
  const images = keptImages(work);
  return {
    source: "shopify",
    hash: wanted.hash,
    fields: marksOf(wanted.fields),
    images: [...wanted.images.map(({ url }) => shortFingerprint(url)), ...images],
    tags: wanted.fields.tags.map(shortFingerprint),
    kept: prune ? 0 : missing.length + images.length,
  };
}

/** The last write of a product: what the file has changed, and the mark that it is complete. */
export function finalInput(work: ProductWork, terms: Terms): FinalInput {
  const { wanted, existing, changed } = work;
  const { fields, categoryId } = wanted;
  const mark = { import: finalMark(work) };
  const status = changed.has("status") ? { status: STATUS[fields.status] } : {};
  if (!existing) {
    return { ...status, metadata: mark };
  }
  const { metadata: pictures, ...images } = (
    changed.has("images") || work.prune ? imagesUpdate(work) : {}
  ) as { metadata?: Record<string, unknown> };
  return {
    ...status,
    ...images,
    ...(changed.has("title") && { title: fields.title }),
    ...(changed.has("description") && { description: fields.description }),
    ...(changed.has("weight") && { weight: fields.weight }),
    ...(changed.has("material") && fields.material !== null && { material: fields.material }),
    ...(changed.has("type") && {
      type_id: fields.type ? (terms.types.get(fields.type) ?? null) : null,
    }),
    ...(changed.has("tags") && { tag_ids: tagsUpdate(work, terms) }),
    ...(categoryId && !existing.categories?.length && { category_ids: [categoryId] }),
    metadata: { ...mark, ...pictures, ...(changed.has("seo") && { seo: fields.seo }) },
  } as FinalInput;
}

/** Variants that are new to a product that is there. */
export function newVariants({
  wanted,
  existing,
  variants,
}: ProductWork): CreateProductVariantWorkflowInputDTO[] {
  return variants
    .filter((variant) => existing && !variant.existing)
    .map((variant) => ({
      product_id: existing?.id,
      ...newVariant(variant, wanted.externalId),
    })) as CreateProductVariantWorkflowInputDTO[];
}

/** What the file has changed of variants that are there, and those that `--prune` takes off sale. */
export function changedVariants({
  variants,
  missing,
  prune,
}: ProductWork): UpdateProductVariantWorkflowInputDTO[] {
  const pruned = prune ? missing.filter(({ metadata }) => !metadata?.import?.pruned) : [];
  const changed = variants.flatMap((variant) => {
    if (!variant.existing) {
      return [];
    }
    const fields = variantFields(variant, variant.changed);
    const moved =
      JSON.stringify(
        (variant.existing.options ?? []).map(({ option, value }) => [option?.title, value]).sort(),
      ) !== JSON.stringify(Object.entries(variant.wanted.options).sort());
    return [
      {
        id: variant.existing.id,
        ...fields,
        ...(moved && { options: variant.wanted.options }),
        ...(variant.changed.has("compare_at_price") && { metadata: compareAt(variant) }),
      },
    ].filter((input) => Object.keys(input).length > 1);
  });
  return [
    ...changed,
    ...pruned.map(({ id }) => ({ id, manage_inventory: true, allow_backorder: false })),
  ] as UpdateProductVariantWorkflowInputDTO[];
}

/** Option values that the product does not have yet. */
export function newOptionValues({ wanted, existing }: ProductWork) {
  return (existing?.options ?? []).flatMap((option) => {
    const known = new Set(option.values?.map(({ value }) => value));
    const values = wanted.options.find(({ title }) => title === option.title)?.values;
    const add = (values ?? []).filter((value) => !known.has(value)).map((value) => ({ value }));
    return add.length && existing
      ? [{ product_id: existing.id, product_option_id: option.id, add }]
      : [];
  });
}

/** Prices of variants that are there: the file's new amounts, and those a cut-off run has not made. */
export function variantPrices({ wanted, existing, variants }: ProductWork) {
  const all = variants.flatMap((variant) =>
    existing && variant.existing
      ? [
          {
            product_id: existing.id,
            variant_id: variant.existing.id,
            price_set_id: variant.existing.price_set?.id,
            changed: variant.changed.has("price") || variant.changed.has("currency"),
            price: priceOf(variant, wanted.externalId),
          },
        ]
      : [],
  );
  return {
    missing: all.filter(({ price_set_id }) => !price_set_id),
    changed: all.flatMap(({ price_set_id, changed, price }) =>
      price_set_id && changed ? [{ price_set_id, ...price }] : [],
    ),
  };
}
