import type { ISearchModuleService, MedusaContainer } from "@medusajs/framework/types";
import { MedusaError, Modules } from "@medusajs/framework/utils";
import { HouseError } from "../../../lib/house-error";
import { STYLIST_INDEX } from "../../../workflows/stylist/stylist-index";

/** More than the house has stylists. */
const EVERY_STYLIST = 2_000;

/**
 * Asks the search module whom words mean.
 *
 * @returns ids, the most fitting first; whether they may be shown is for the database to say
 * @throws HouseError 503 as long as there is no index yet, for moments after the very first start
 */
export async function findByWords(scope: MedusaContainer, words: string): Promise<string[]> {
  const search = scope.resolve<ISearchModuleService>(Modules.SEARCH);
  try {
    const { hits } = await search.search({
      entity: STYLIST_INDEX,
      fields: ["id"],
      filters: { q: words },
      pagination: { skip: 0, take: EVERY_STYLIST },
      search_options: {
        typo_tolerance: true,
        match_strategy: "last",
        include_score: true,
        count: "none",
      },
    });
    return hits.map(({ id }) => id);
  } catch (error) {
    if (error instanceof MedusaError && error.type === MedusaError.Types.NOT_FOUND) {
      throw new HouseError({
        status: 503,
        type: "unavailable",
        code: "stylists_opening",
        message: "The stylists are being introduced. Try again in a moment.",
      });
    }
    throw error;
  }
}
