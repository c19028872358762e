import { type Facets, type FacetValue } from "@/lib/data/catalogue-types";
import { type PieceCard } from "@/lib/data/shape-piece";

import { type ListQuery } from "../list/list-query";
import { type List } from "../list/read-list";

/** A value of a facet. */
export function sampleValue(change: Partial<FacetValue> & { value: string }): FacetValue {
  return { label: change.value, count: 1, selected: false, ...change };
}

/** Facets without values, but for those given. */
export function sampleFacets(change: Partial<Facets> = {}): Facets {
  return {
    category: [],
    brand: [],
    collection: [],
    colour: [],
    size: [],
    material: [],
    availability: [],
    ...change,
  };
}

/** A piece on a tile. */
export function sampleCard(change: Partial<PieceCard> = {}): PieceCard {
  return {
    id: "prod_1",
    handle: "galerie",
    title: "Galerie",
    house: { handle: "vaubrun", name: "Maison Vaubrun" },
    images: [],
    price: { amount: 1290, original: null, currency: "usd", from: false },
    availability: "in_stock",
    madeToOrder: false,
    ...change,
  };
}

/** A list of one piece, as its page reads it. */
export function sampleList(
  change: Partial<Omit<List, "query">> = {},
  query: Partial<ListQuery> = {},
) {
  return {
    pieces: [sampleCard()],
    facets: sampleFacets(),
    price: { min: 120, max: 98_000, currency_code: "usd" },
    count: 1,
    sort: "newest",
    correctedQuery: null,
    relaxations: [],
    ...change,
    query: {
      q: "",
      facets: {},
      minPrice: null,
      maxPrice: null,
      sort: null,
      pages: 1,
      ...query,
    },
  } satisfies List;
}
