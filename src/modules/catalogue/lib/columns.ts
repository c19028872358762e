import {
  cardOf,
  type CatalogueDocument,
  type CatalogueLanguage,
} from "../../../lib/catalogue/document";
import { Bitset } from "./bitset";
import type { CatalogueAudience, CatalogueSort, FacetField } from "./catalogue-query";
import { isWordedAlike, PieceNames } from "./names";
import { SlotOrder } from "./order";
import { Postings } from "./postings";
import { PriceColumns } from "./price-columns";
import { Tiles } from "./tiles";

const NO_SLOTS = new Int32Array(0);

type PlainSort = Exclude<CatalogueSort, "relevance" | "price_asc" | "price_desc">;

function facetValues(document: CatalogueDocument): Record<FacetField, readonly string[]> {
  return {
    category: document.category_handles,
    brand: document.brand_handle === null ? [] : [document.brand_handle],
    collection: document.collection_handle === null ? [] : [document.collection_handle],
    colour: document.colours,
    size: document.sizes,
    material: document.materials,
    availability: [document.availability],
  };
}

/**
 * The published pieces, column by column. Every piece has a slot, a small number that all columns
 * share; a slot that became free is used again.
 */
export class CatalogueColumns {
  readonly postings: Readonly<Record<FacetField, Postings>> = {
    category: new Postings(),
    brand: new Postings(),
    collection: new Postings(),
    colour: new Postings(),
    size: new Postings(),
    material: new Postings(),
    availability: new Postings(),
  };

  readonly names = new PieceNames();
  readonly prices = new PriceColumns();
  readonly tiles = new Tiles(this.prices);

  private readonly slots = new Map<string, number>();
  private readonly free: number[] = [];
  private readonly live = new Bitset();
  private readonly vip = new Bitset();
  private readonly documents: (CatalogueDocument | undefined)[] = [];
  private readonly collators: Record<CatalogueLanguage, Intl.Collator> = {
    en: new Intl.Collator("en", { sensitivity: "base", numeric: true }),
    fr: new Intl.Collator("fr", { sensitivity: "base", numeric: true }),
  };
  private readonly orders = new Map<string, SlotOrder>();

  /** How many pieces there are, private ones included. */
  get size(): number {
    return this.slots.size;
  }

  /** Every currency that a piece has a price in. */
  get currencies(): ReadonlySet<string> {
    return this.prices.currencies;
  }

  /** The slots somebody may know of; a copy, to be narrowed. */
  visible(audience: CatalogueAudience): Bitset {
    const set = this.live.copy();
    return audience === "vip" ? set : set.andNot(this.vip);
  }

  slotOf(id: string): number | undefined {
    return this.slots.get(id);
  }

  /** The slots of pieces, in the order of their ids; those that are not here are left out. */
  slotsOf(ids: readonly string[]): Int32Array {
    // Thousands for a common word: no array in between.
    const found = new Int32Array(ids.length);
    let count = 0;
    for (const id of ids) {
      const slot = this.slots.get(id);
      if (slot !== undefined) {
        found[count] = slot;
        count += 1;
      }
    }
    return found.slice(0, count);
  }

  documentAt(slot: number): CatalogueDocument | undefined {
    return this.documents[slot];
  }

  /** Whether a piece is shown to private clients alone; by id, handle or the id of a variant. */
  isVip(reference: string): boolean {
    const slot = this.slots.get(reference) ?? this.names.slotOf(reference);
    return slot !== undefined && this.vip.has(slot);
  }

  /** Ids of the pieces that are shown to private clients alone. */
  vipIds(): string[] {
    const ids: string[] = [];
    this.vip.forEach((slot) => {
      const id = this.documents[slot]?.id;
      if (id !== undefined) {
        ids.push(id);
      }
    });
    return ids;
  }

  /** The lowest price of each slot in a currency, major units; NaN without one. */
  pricesIn(currency: string): readonly number[] {
    return this.prices.lowest(currency);
  }

  /**
   * Takes documents in, new ones and newer ones, and lets go of others.
   *
   * @param documents what is there now
   * @param gone ids of what is not there any more
   * @returns whether words may mean other pieces now, or in another order; not so when nothing but
   *   prices or stock have changed
   */
  apply(documents: readonly CatalogueDocument[], gone: readonly string[]): boolean {
    const touched = new Set<number>();
    const live: number[] = [];
    let reworded = false;
    for (const id of gone) {
      const slot = this.slots.get(id);
      if (slot !== undefined) {
        this.remove(slot, id);
        touched.add(slot);
        reworded = true;
      }
    }
    // Later ones win, as in the index.
    const latest = new Map(documents.map((document) => [document.id, document]));
    for (const document of latest.values()) {
      const before = this.documents[this.slots.get(document.id) ?? -1];
      reworded ||= before === undefined || !isWordedAlike(before, document);
      const slot = this.write(document);
      touched.add(slot);
      live.push(slot);
    }
    for (const order of this.orders.values()) {
      order.update(touched, live);
    }
    return reworded;
  }

  /** All slots in an order that does not depend on words. */
  inOrder(sort: CatalogueSort, language: CatalogueLanguage, currency: string): SlotOrder {
    switch (sort) {
      case "price_asc":
        return this.order(`up:${currency}`, () => this.byPrice(currency, 1));
      case "price_desc":
        return this.order(`down:${currency}`, () => this.byPrice(currency, -1));
      case "title":
        return this.order(`title:${language}`, () => this.byTitle(language));
      default: {
        const plain: PlainSort = sort === "popular" ? "popular" : "newest";
        return this.order(plain, () => this.byDocument(plain));
      }
    }
  }

  /** All slots, the cheapest first and those without a price last; none in a currency nobody sells in. */
  byRisingPrice(currency: string): Int32Array {
    return this.currencies.has(currency)
      ? this.inOrder("price_asc", "en", currency).sequence
      : NO_SLOTS;
  }

  private order(key: string, comparator: () => (a: number, b: number) => number): SlotOrder {
    let order = this.orders.get(key);
    if (!order) {
      order = new SlotOrder(comparator());
      order.rebuild([...this.slots.values()]);
      this.orders.set(key, order);
    }
    return order;
  }

  /** The last word of every order, so that two pages never share a piece. */
  private byId(a: number, b: number): number {
    const first = this.documents[a]?.id ?? "";
    const second = this.documents[b]?.id ?? "";
    return first < second ? -1 : Number(first > second);
  }

  private newestFirst(a: number, b: number): number {
    const created = (slot: number) => this.documents[slot]?.created_at ?? 0;
    return created(b) - created(a) || this.byId(a, b);
  }

  private byDocument(sort: PlainSort) {
    const sold = (slot: number) => this.documents[slot]?.popularity ?? 0;
    return (a: number, b: number) =>
      (sort === "popular" ? sold(b) - sold(a) : 0) || this.newestFirst(a, b);
  }

  private byTitle(language: CatalogueLanguage) {
    const collator = this.collators[language];
    const title = (slot: number) => {
      const document = this.documents[slot];
      return (language === "fr" ? document?.title_fr : document?.title) ?? "";
    };
    return (a: number, b: number) => collator.compare(title(a), title(b)) || this.byId(a, b);
  }

  /** Pieces without a price come last in both directions. */
  private byPrice(currency: string, direction: 1 | -1) {
    const price = (slot: number) => this.prices.lowest(currency)[slot] ?? Number.NaN;
    return (a: number, b: number) => {
      const [first, second] = [price(a), price(b)];
      if (Number.isNaN(first) || Number.isNaN(second)) {
        return Number(Number.isNaN(first)) - Number(Number.isNaN(second)) || this.byId(a, b);
      }
      return (first - second) * direction || this.newestFirst(a, b);
    };
  }

  private write(document: CatalogueDocument): number {
    const known = this.slots.get(document.id);
    const slot = known ?? this.free.pop() ?? this.documents.length;
    const card = cardOf(document);
    this.names.replace(slot, this.documents[slot], document, card.variant_ids);
    this.slots.set(document.id, slot);
    this.documents[slot] = document;
    this.live.add(slot);
    this.vip[document.visibility === "vip" ? "add" : "delete"](slot);
    const values = facetValues(document);
    for (const field of Object.keys(values) as FacetField[]) {
      this.postings[field].set(slot, values[field]);
    }
    this.prices.write(slot, card.prices);
    this.tiles.forget(slot);
    return slot;
  }

  private remove(slot: number, id: string): void {
    this.names.forget(slot, this.documents[slot]);
    this.slots.delete(id);
    this.documents[slot] = undefined;
    this.live.delete(slot);
    this.vip.delete(slot);
    for (const postings of Object.values(this.postings)) {
      postings.set(slot, []);
    }
    this.prices.write(slot, {});
    this.tiles.forget(slot);
    this.free.push(slot);
  }
}
