import type { ExistingProduct, ExistingVariant, ImportPlaces, Taken } from "../types";
import { changedFields } from "./fingerprint";
import { handleOf, type Wanted, type WantedVariant } from "./wanted";

/** A variant of the file and the one of the house it is, if there is one. */
export type VariantWork = {
  wanted: WantedVariant;
  existing?: ExistingVariant;
  /** An article of this number that belongs to nothing: an import that was cut off has left it. */
  orphanArticleId?: string;
  changed: Set<keyof WantedVariant["fields"]>;
};

/** Everything there is to do for one product. */
export type ProductWork = {
  wanted: Wanted;
  existing?: ExistingProduct;
  handle: string;
  changed: Set<keyof Wanted["fields"]>;
  variants: VariantWork[];
  /** Variants of the house that the file does not have. */
  missing: ExistingVariant[];
  prune: boolean;
};

export type Plan =
  | { action: "created" | "updated"; work: ProductWork; notes: string[] }
  | { action: "skipped" }
  | { action: "refused"; code: string; why: string };

type Refusal = { code: string; why: string };

const HANDLE_TRIES = 9;

function freeHandle(file: string, brand: string, handles: Taken["handles"]): string | undefined {
  const plain = handleOf(file) || "piece";
  const numbered = Array.from(
    { length: HANDLE_TRIES },
    (_, index) => `${brand}-${plain}-${index + 2}`,
  );
  return [plain, `${brand}-${plain}`, ...numbered].find((handle) => !handles.has(handle));
}

/** All handles that a product of the file might get: what has to be looked up beforehand. */
export function handleCandidates(file: string, brand: string): string[] {
  const plain = handleOf(file) || "piece";
  return [
    plain,
    `${brand}-${plain}`,
    ...Array.from({ length: HANDLE_TRIES }, (_, index) => `${brand}-${plain}-${index + 2}`),
  ];
}

function combination(options: Readonly<Record<string, string>>): string {
  return JSON.stringify(
    Object.entries(options)
      .map(([title, value]) => [title, value.toLowerCase()])
      .sort(),
  );
}

function optionsOf({ options = [] }: ExistingVariant): string {
  return combination(
    Object.fromEntries(options.map(({ value, option }) => [option?.title ?? "", value])),
  );
}

/** Finds each variant of the file in the house: by its SKU, else by its option values. */
function matched(
  wanted: Wanted,
  existing: readonly ExistingVariant[],
): Map<WantedVariant, ExistingVariant> {
  const pairs = new Map<WantedVariant, ExistingVariant>();
  const free = new Set(existing);
  const take = (variant: WantedVariant, fits: (candidate: ExistingVariant) => boolean): void => {
    const found = pairs.has(variant) ? undefined : [...free].find(fits);
    if (found) {
      pairs.set(variant, found);
      free.delete(found);
    }
  };
  wanted.variants.forEach((variant) => take(variant, ({ sku }) => sku === variant.sku));
  wanted.variants.forEach((variant) =>
    take(variant, (candidate) => optionsOf(candidate) === combination(variant.options)),
  );
  return pairs;
}

function skuRefusal(
  wanted: Wanted,
  existing: ExistingProduct | undefined,
  taken: Taken,
): Refusal | undefined {
  const ours = new Set(existing?.variants?.map(({ sku }) => sku));
  const clash = wanted.variants.find(({ sku }) => {
    const owner = taken.skus.get(sku);
    const foreign = owner !== undefined && owner !== existing?.id;
    return foreign || (!ours.has(sku) && (taken.articles.get(sku)?.used ?? false));
  });
  return (
    clash && {
      code: "sku_taken",
      why: `The SKU "${clash.sku}" is another product's. Give this variant one of its own.`,
    }
  );
}

function optionRefusal(wanted: Wanted, existing: ExistingProduct | undefined): Refusal | undefined {
  const titles = existing?.options?.map(({ title }) => title).sort();
  const now = wanted.options.map(({ title }) => title).sort();
  if (!titles?.length || JSON.stringify(titles) === JSON.stringify(now)) {
    return undefined;
  }
  return {
    code: "options_changed",
    why: `The options were ${titles.join(", ")} and are now ${now.join(", ")}. Delete the product in the admin, then import it anew.`,
  };
}

function variantWork(
  wanted: Wanted,
  existing: ExistingProduct | undefined,
  taken: Taken,
): VariantWork[] {
  const pairs = matched(wanted, existing?.variants ?? []);
  return wanted.variants.map((variant) => {
    const match = pairs.get(variant);
    const article = taken.articles.get(variant.sku);
    const needsArticle = variant.fields.manage_inventory && !match?.inventory_items?.length;
    const { pruned, fields } = match?.metadata?.import ?? {};
    return {
      wanted: variant,
      existing: match,
      orphanArticleId: needsArticle && article && !article.used ? article.id : undefined,
      changed: changedFields(variant.fields, pruned ? undefined : fields),
    };
  });
}

function notesOn(work: ProductWork, { brand }: ImportPlaces): string[] {
  const { wanted, missing, existing, prune, handle } = work;
  const imported = new Set(wanted.images.map(({ url }) => url));
  const kept = existing?.images?.filter(({ url }) => !imported.has(url)).length ?? 0;
  const compared = wanted.variants.some(({ fields }) => fields.compare_at_price !== null);
  return [
    !brand.approved && "The brand is not approved: the product is a draft.",
    !existing && !wanted.categoryId && "No category of ours fits for sure; it has none.",
    !existing &&
      handle !== handleOf(wanted.externalId.split(":").slice(2).join(":")) &&
      `The handle is taken here; ours is "${handle}".`,
    wanted.images.length > 0 && "Pictures are brought into the house within minutes.",
    compared && "The compare-at price is kept as a fact and not shown as a reduction.",
    missing.length > 0 &&
      (prune
        ? `${missing.length} variants that the file no longer has become unavailable.`
        : `${missing.length} variants are no longer in the file and stay.`),
    kept > 0 && !prune && `${kept} pictures are not in the file and stay.`,
  ].filter((note): note is string => typeof note === "string");
}

/**
 * Decides what becomes of a product of the file.
 *
 * @param existing what an earlier import has made of it
 * @param taken handles, SKUs and articles that are there already, of this batch too
 * @param prune whether variants that the file no longer has become unavailable
 */
export function planProduct(
  wanted: Wanted,
  existing: ExistingProduct | undefined,
  taken: Taken,
  places: ImportPlaces,
  prune: boolean,
): Plan {
  const mark = existing?.metadata?.import;
  if (mark?.hash === wanted.hash && !(prune && (mark.kept ?? 0) > 0)) {
    return { action: "skipped" };
  }
  const refusal = skuRefusal(wanted, existing, taken) ?? optionRefusal(wanted, existing);
  if (refusal) {
    return { action: "refused", ...refusal };
  }
  const file = wanted.externalId.split(":").slice(2).join(":");
  const handle = existing?.handle ?? freeHandle(file, places.brand.handle, taken.handles);
  if (!handle) {
    return {
      action: "refused",
      code: "handle_taken",
      why: `There are too many products called "${file}".`,
    };
  }
  const variants = variantWork(wanted, existing, taken);
  const present = new Set(variants.map((variant) => variant.existing?.id));
  const work: ProductWork = {
    wanted,
    existing,
    handle,
    changed: changedFields(wanted.fields, mark?.fields),
    variants,
    missing: (existing?.variants ?? []).filter(({ id }) => !present.has(id)),
    prune,
  };
  // Without a hash an earlier run was cut off before the product was ever shown.
  return { action: mark?.hash ? "updated" : "created", work, notes: notesOn(work, places) };
}
