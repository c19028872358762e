import { LRUCache } from "lru-cache";
import { Bitset } from "../lib/bitset";
import type { CatalogueQuery } from "../lib/catalogue-query";
import { listBytes } from "../lib/list-bytes";
import { Listings } from "../lib/listing";
import { orderedPageOf, pageOf } from "../lib/select";
import {
  type CatalogueSuggestions,
  suggest,
  type SuggestIndex,
  suggestIndex,
  type SuggestQuery,
} from "../lib/suggest";
import { rankedPieces, type SuggestedPieces, suggestedPieces } from "../lib/suggest-pieces";
import { correctedWords } from "../lib/spelling";
import type { TextSearch } from "./text-search";
import type { CatalogueView } from "./view";

/** What words match is kept for so many, and in so many bytes: the common ones, which cost most, come again. */
const MATCHES_KEPT = 4_000;
const MATCHES_BYTES = 32 * 2 ** 20;

type Match = { generation: number; sequence: Int32Array; set: Bitset };

/** Answers lists and suggestions from the view; asks the text engine only what words mean. */
export class CatalogueReader {
  private readonly gathered = new Map<string, { generation: number; index: SuggestIndex }>();
  private readonly listings = new Listings();
  private readonly matches = new LRUCache<string, Match>({
    max: MATCHES_KEPT,
    maxSize: MATCHES_BYTES,
    sizeCalculation: ({ sequence, set }, words) =>
      sequence.byteLength + set.byteLength + 2 * words.length,
  });

  constructor(
    readonly view: CatalogueView,
    readonly text: TextSearch,
  ) {}

  /**
   * @param askEngine called before the text engine is asked, which costs more
   * @returns a `CatalogueAnswer` as JSON
   */
  async list(query: CatalogueQuery, askEngine: () => Promise<void>): Promise<Buffer> {
    await this.view.ready();
    const match = query.q ? await this.currentMatch(query.q, askEngine) : null;
    // From here on nothing waits, so that everything is of one generation.
    const { columns } = this.view;
    const listing = this.listings.of(this.view, query, match?.set ?? null);
    const slots =
      match && query.sort === "relevance"
        ? pageOf(match.sequence, listing.matching, query)
        : orderedPageOf(
            columns.inOrder(query.sort, query.language, query.currency_code),
            listing,
            query,
          );
    const corrected =
      listing.count > 0 && query.q ? correctedWords(columns.names.counts, query.q) : null;
    return listBytes(columns, query, listing, slots, corrected);
  }

  /**
   * Pieces are found by the beginnings of their words, in memory. Only when nothing begins like that
   * is the text engine asked: it knows synonyms and forgives slips.
   *
   * @param askEngine called before the engine is asked, which costs more
   */
  async suggest(
    query: SuggestQuery,
    askEngine: () => Promise<void>,
  ): Promise<CatalogueSuggestions> {
    await this.view.ready();
    const known = suggestedPieces(this.view.columns, query);
    if (known.count > 0) {
      return this.suggestions(query, known);
    }
    const { sequence } = await this.currentMatch(query.q, askEngine);
    return this.suggestions(query, rankedPieces(this.view.columns, query, sequence));
  }

  private suggestions(query: SuggestQuery, pieces: SuggestedPieces): CatalogueSuggestions {
    const { columns, taxonomy } = this.view;
    return suggest(this.suggestable(query), columns, taxonomy, query, pieces);
  }

  /** What may be suggested, gathered once for each audience and language until a change. */
  private suggestable(query: SuggestQuery): SuggestIndex {
    const { columns, taxonomy, generation } = this.view;
    const key = `${query.audience} ${query.language}`;
    const known = this.gathered.get(key);
    if (known?.generation === generation) {
      return known.index;
    }
    const index = suggestIndex(columns, taxonomy, query);
    this.gathered.set(key, { generation, index });
    return index;
  }

  /** A match whose slots are those of the view as it is at this very moment. */
  private async currentMatch(words: string, askEngine: () => Promise<void>): Promise<Match> {
    for (;;) {
      const match = await this.match(words, askEngine);
      if (match.generation === this.view.textGeneration) {
        return match;
      }
    }
  }

  /** What words match, kept until words may mean something else. */
  private async match(words: string, askEngine: () => Promise<void>): Promise<Match> {
    const { textGeneration: generation } = this.view;
    const known = this.matches.get(words);
    if (known?.generation === generation) {
      return known;
    }
    await askEngine();
    const ids = await this.text.find(words);
    const { columns } = this.view;
    const sequence = columns.slotsOf(ids);
    const match = {
      generation: this.view.textGeneration,
      sequence,
      set: Bitset.of(sequence),
    };
    // Only when nothing came in while the engine was thinking.
    if (match.generation === generation) {
      this.matches.set(words, match);
    }
    return match;
  }
}
