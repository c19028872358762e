import "server-only";

import { cache } from "react";

import { type Locale, parseLocale } from "@/i18n/markets";
import { ApiError } from "@/lib/api-error";
import { medusa } from "@/lib/medusa";

export interface StoreRegion {
  id: string;
  name: string;
  /** ISO 4217, lower case. */
  currency_code: string;
  metadata: { market?: string } | null;
  countries: { iso_2: string; display_name: string }[];
}

const REGION_SECONDS = 300;

/**
 * The region of the API that a locale's market buys in.
 * @throws ApiError 503 when the house does not (yet) have that market.
 */
export const getRegion = cache(async (locale: Locale): Promise<StoreRegion> => {
  const { regions } = await medusa<{ regions: StoreRegion[] }>("/store/regions", {
    locale,
    query: { fields: "id,name,currency_code,metadata,*countries", limit: 50 },
    next: { revalidate: REGION_SECONDS, tags: ["regions"] },
  });
  const { market, country } = parseLocale(locale);
  const region =
    regions.find((candidate) => candidate.metadata?.market === market) ??
    regions.find((candidate) => candidate.countries.some(({ iso_2 }) => iso_2 === country));
  if (!region) {
    throw new ApiError(503, { type: "unexpected_state", message: `No region serves ${market}.` });
  }
  return region;
});
