import { LRUCache } from "lru-cache";
import { AskedBefore } from "./asked-before";
import type { Bitset } from "./bitset";
import type { CatalogueQuery } from "./catalogue-query";
import type { CatalogueColumns } from "./columns";
import { facetsJson } from "./facets";
import { priceRange } from "./price-range";
import { select } from "./select";
import type { CatalogueTaxonomy } from "./taxonomy";

const MOST_KEPT = 500;

/** All of a list that does not depend on its page and order. */
export type Listing = {
  matching: Bitset;
  count: number;
  /** `CatalogueFacets` as JSON. */
  facets: Buffer;
};

/** What lists are read from; all of one generation. */
type Catalogue = {
  columns: CatalogueColumns;
  taxonomy: CatalogueTaxonomy;
  /** Another number after every change. */
  generation: number;
};

/**
 * Names what a list without words holds and counts. Bounds of price that mean the same pieces have the
 * same name; whoever may see more never shares one with whoever may not.
 */
function keyOf(columns: CatalogueColumns, query: CatalogueQuery): string {
  const { audience, language, currency_code, filters } = query;
  return JSON.stringify([audience, language, currency_code, filters, priceRange(columns, query)]);
}

/** Narrows the catalogue and counts its facets, once for all pages and orders of a list. */
export class Listings {
  private readonly asked = new AskedBefore();
  private readonly kept = new LRUCache<string, { generation: number; listing: Listing }>({
    max: MOST_KEPT,
  });

  /**
   * @param query its words are not looked at, only what they match
   * @param match slots that the words match; null without words
   */
  of(catalogue: Catalogue, query: CatalogueQuery, match: Bitset | null): Listing {
    // Hardly anybody asks in the same words, with the same filters, for a second page.
    return match ? this.compute(catalogue, query, match) : this.wordless(catalogue, query);
  }

  private wordless(catalogue: Catalogue, query: CatalogueQuery): Listing {
    const key = keyOf(catalogue.columns, query);
    const known = this.kept.get(key);
    if (known?.generation === catalogue.generation) {
      return known.listing;
    }
    const listing = this.compute(catalogue, query, null);
    if (this.asked.note(key)) {
      this.kept.set(key, { generation: catalogue.generation, listing });
    }
    return listing;
  }

  private compute(
    { columns, taxonomy }: Catalogue,
    query: CatalogueQuery,
    match: Bitset | null,
  ): Listing {
    const selection = select(columns, query, match);
    const facets = Buffer.from(facetsJson(columns, taxonomy, query, selection));
    return { matching: selection.matching, count: selection.count, facets };
  }
}
