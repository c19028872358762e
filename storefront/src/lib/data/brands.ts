import "server-only";

import { cache } from "react";

import { type Locale } from "@/i18n/markets";
import { isNotFound } from "@/lib/api-error";
import { medusa } from "@/lib/medusa";

import { catalogue } from "./cache";

/** A house whose pieces we offer. */
export interface House {
  id: string;
  handle: string;
  name: string;
  city: string | null;
  /** ISO 3166-1 alpha-2, lower case. */
  country_code: string | null;
  founded_year: number | null;
  tagline: string | null;
  /** Paragraphs separated by an empty line. */
  story: string | null;
}

const MAX_HOUSES = 100;

/** Every house, in the order that the API keeps them in. */
export const listHouses = cache(async (locale: Locale): Promise<House[]> => {
  const { brands } = await medusa<{ brands: House[] }>("/store/brands", {
    locale,
    query: { limit: MAX_HOUSES },
    ...catalogue("brands"),
  });
  return brands;
});

/** @returns the house with that handle, or null. */
export const getHouse = cache(async (locale: Locale, handle: string): Promise<House | null> => {
  try {
    const { brand } = await medusa<{ brand: House }>(
      `/store/brands/${encodeURIComponent(handle)}`,
      {
        locale,
        ...catalogue("brands", `brand:${handle}`),
      },
    );
    return brand;
  } catch (error) {
    if (isNotFound(error)) {
      return null;
    }
    throw error;
  }
});
