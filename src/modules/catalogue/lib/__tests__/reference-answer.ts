import { AVAILABILITIES, cardOf, type CatalogueDocument } from "../../../../lib/catalogue/document";
import { COLOURS, MATERIALS } from "../../../../lib/catalogue/vocabulary";
import type { CatalogueAnswer } from "../answer";
import { type CatalogueQuery, FACET_FIELDS, type FacetField } from "../catalogue-query";
import { productOf } from "../product";
import { compareSizes } from "../sizes";
import type { CatalogueTaxonomy } from "../taxonomy";

const AVAILABILITY_LABELS = {
  en: { in_stock: "In stock", made_to_order: "Made to order", sold_out: "Sold out" },
  fr: { in_stock: "Disponible", made_to_order: "Sur commande", sold_out: "Épuisé" },
};

/** The values that a document has of a facet. */
export function valuesOf(document: CatalogueDocument, field: FacetField): readonly string[] {
  const values = {
    category: document.category_handles,
    brand: document.brand_handle ?? [],
    collection: document.collection_handle ?? [],
    colour: document.colours,
    size: document.sizes,
    material: document.materials,
    availability: document.availability,
  };
  return [values[field]].flat();
}

/** Whether a document answers a query; written from the rule. */
export function fulfils(document: CatalogueDocument, asked: CatalogueQuery, without?: string) {
  if (document.visibility === "vip" && asked.audience !== "vip") {
    return false;
  }
  const { min_price: min, max_price: max, currency_code } = asked;
  if (without !== "price" && (min !== null || max !== null)) {
    const price = cardOf(document).prices[currency_code]?.min;
    if (price === undefined || price < (min ?? 0) || price > (max ?? 1e9)) {
      return false;
    }
  }
  return FACET_FIELDS.every((field) => {
    const chosen = asked.filters[field] ?? [];
    return (
      field === without ||
      chosen.length === 0 ||
      valuesOf(document, field).some((value) => chosen.includes(value))
    );
  });
}

/** The same answer as the columns give, out of one document after another. */
export function referenceAnswer(
  documents: readonly CatalogueDocument[],
  taxonomy: CatalogueTaxonomy,
  query: CatalogueQuery,
): CatalogueAnswer {
  const { language, currency_code, limit, offset, sort } = query;
  const found = documents
    .filter((document) => fulfils(document, query))
    .sort((a, b) => b.created_at - a.created_at || (a.id < b.id ? -1 : 1));
  const facet = (field: FacetField, entries: { value: string; label: string; tone?: string }[]) => {
    const counted = documents.filter((document) => fulfils(document, query, field));
    const chosen = query.filters[field] ?? [];
    return entries
      .map((entry) => ({
        ...entry,
        count: counted.filter((document) => valuesOf(document, field).includes(entry.value)).length,
        selected: chosen.includes(entry.value),
      }))
      .filter(({ count, selected }) => count > 0 || selected);
  };
  const named = (names: Iterable<readonly [string, string]>) =>
    [...names]
      .map(([value, label]) => ({ value, label }))
      .sort((a, b) => a.label.localeCompare(b.label, language, { sensitivity: "base" }));
  const categories = query.filters.category ?? [];
  const prices = documents
    .filter((document) => fulfils(document, query, "price"))
    .flatMap((document) => cardOf(document).prices[currency_code]?.min ?? []);
  const sizes = new Set([
    ...documents.flatMap((document) => document.sizes),
    ...(query.filters.size ?? []),
  ]);
  return {
    products: found
      .slice(offset, offset + limit)
      .map((document) => productOf(document, language, currency_code)),
    facets: {
      category: facet(
        "category",
        [...taxonomy.categories.values()]
          .filter(({ handle, parent }) =>
            categories.length
              ? categories.includes(handle) || (parent !== null && categories.includes(parent))
              : parent === null,
          )
          .map(({ handle, name }) => ({ value: handle, label: name[language] })),
      ),
      brand: facet("brand", named(taxonomy.brands)),
      collection: facet(
        "collection",
        named([...taxonomy.collections].map(([handle, name]) => [handle, name[language]])),
      ),
      colour: facet(
        "colour",
        COLOURS.map(({ key, label, tone }) => ({ value: key, label: label[language], tone })),
      ),
      size: facet(
        "size",
        [...sizes].sort(compareSizes).map((value) => ({ value, label: value })),
      ),
      material: facet(
        "material",
        MATERIALS.map(({ key, label }) => ({ value: key, label: label[language] })),
      ),
      availability: facet(
        "availability",
        AVAILABILITIES.map((value) => ({ value, label: AVAILABILITY_LABELS[language][value] })),
      ),
      price: prices.length
        ? { min: Math.min(...prices), max: Math.max(...prices), currency_code }
        : null,
    },
    count: found.length,
    limit,
    offset,
    sort,
    currency_code,
    corrected_query: null,
  };
}
