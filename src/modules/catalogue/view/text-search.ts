import type { ISearchModuleService, Logger } from "@medusajs/framework/types";

/** The index of the external engine, where there is one, and the one that is always there. */
const EXTERNAL = "product_text";
const STANDBY = "product";

/** More pieces than this no question in words needs to find. */
const MAX_HITS = 10_000;
const TIMEOUT_MS = 1_500;
/** After a failure the external engine is left alone for so long. */
const REST_MS = 5_000;

class TimedOut extends Error {}

async function within<Result>(work: Promise<Result>, milliseconds: number): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TimedOut("no answer in time")), milliseconds);
  });
  try {
    return await Promise.race([work, deadline]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Asks the text engine for the pieces that words mean, best first. When the external engine fails,
 * PostgreSQL answers, and the external one is asked again after a rest.
 */
export class TextSearch {
  private restUntil = 0;
  private readonly external: boolean;

  constructor(
    private readonly search: ISearchModuleService,
    private readonly logger: Logger,
    private readonly now: () => number,
  ) {
    this.external = this.has(EXTERNAL);
  }

  /**
   * @param words normalised, not empty
   * @returns ids of pieces, the most fitting first
   */
  async find(words: string): Promise<string[]> {
    if (this.external && this.restUntil <= this.now()) {
      try {
        return await within(this.ask(EXTERNAL, words), TIMEOUT_MS);
      } catch (error) {
        this.restUntil = this.now() + REST_MS;
        this.logger.error(
          `The search engine failed, PostgreSQL answers for ${REST_MS / 1000} s: ${String(error)}`,
        );
      }
    }
    return this.ask(STANDBY, words);
  }

  /**
   * Asks the external engine, where there is one, whether it is there.
   *
   * @throws when it is not, or not in time
   */
  async check(): Promise<void> {
    if (this.external) {
      await within(this.ask(EXTERNAL, "a", 1), TIMEOUT_MS);
    }
  }

  private async ask(entity: string, words: string, take = MAX_HITS): Promise<string[]> {
    const { hits } = await this.search.search({
      entity,
      fields: ["id"],
      filters: { q: words },
      pagination: { skip: 0, take },
      search_options: {
        typo_tolerance: true,
        match_strategy: "last",
        count: "none",
      },
    });
    return hits.map(({ id }) => id);
  }

  private has(index: string): boolean {
    try {
      this.search.getIndex(index);
      return true;
    } catch {
      return false;
    }
  }
}
