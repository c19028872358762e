import {
  cardOf,
  type CatalogueDocument,
  type CatalogueLanguage,
} from "../../../lib/catalogue/document";
import type { PriceColumns } from "./price-columns";
import { priceOf, wordedCard } from "./product";

/** A piece as JSON in one language: what comes before its price, and what comes after. */
type Tile = { before: Buffer; after: Buffer };

/** About a kilobyte each. Beyond this many all are let go of and made again when they are asked for. */
const MOST_KEPT = 50_000;

/** The pieces of the lists as bytes, made when they are first shown and kept until they change. */
export class Tiles {
  private readonly kept: Record<CatalogueLanguage, (Tile | undefined)[]> = { en: [], fr: [] };
  private count = 0;

  constructor(private readonly prices: PriceColumns) {}

  /** Lets go of what a slot showed. */
  forget(slot: number): void {
    for (const tiles of Object.values(this.kept)) {
      if (tiles[slot]) {
        tiles[slot] = undefined;
        this.count -= 1;
      }
    }
  }

  /**
   * Adds a piece as JSON, the same as `productOf` gives, to the bytes of an answer.
   *
   * @param document what the slot holds now
   * @param currency ISO 4217, lower case
   */
  append(
    bytes: Buffer[],
    slot: number,
    document: CatalogueDocument,
    language: CatalogueLanguage,
    currency: string,
  ): void {
    const { before, after } = this.kept[language][slot] ?? this.keep(slot, document, language);
    const price = priceOf(this.prices.at(currency, slot), currency);
    bytes.push(before, Buffer.from(JSON.stringify(price)), after);
  }

  private keep(slot: number, document: CatalogueDocument, language: CatalogueLanguage): Tile {
    if (this.count >= MOST_KEPT) {
      this.kept.en = [];
      this.kept.fr = [];
      this.count = 0;
    }
    const { before, after } = wordedCard(document, cardOf(document), language);
    const tile = {
      before: Buffer.from(`${JSON.stringify(before).slice(0, -1)},"price":`),
      after: Buffer.from(`,${JSON.stringify(after).slice(1)}`),
    };
    const tiles = this.kept[language];
    while (tiles.length < slot) {
      tiles.push(undefined);
    }
    tiles[slot] = tile;
    this.count += 1;
    return tile;
  }
}
