import "server-only";

import { cache } from "react";

import { type Locale } from "@/i18n/markets";
import { isNotFound } from "@/lib/api-error";
import { medusa, type QueryValue } from "@/lib/medusa";

import { catalogue } from "./cache";
import {
  type PortfolioPiece,
  type Reviews,
  type Stylist,
  type StylistFacets,
  type StylistProfile,
  type StylistReview,
} from "./stylist-types";

interface StylistsAnswer {
  stylists: Stylist[];
  facets: StylistFacets;
  count: number;
}

/**
 * Reads stylists that are approved, with the facets of all that fit. Never kept: free hours go.
 * @param query as `GET /store/stylists` takes it.
 */
export async function readStylists(
  locale: Locale,
  query: Record<string, QueryValue>,
): Promise<StylistsAnswer> {
  return medusa<StylistsAnswer>("/store/stylists", { locale, query, cache: "no-store" });
}

/** A few stylists for a page that is the same for everybody; kept for a minute. */
export async function listStylistsKept(locale: Locale, limit: number): Promise<Stylist[]> {
  const { stylists } = await medusa<StylistsAnswer>("/store/stylists", {
    locale,
    query: { limit },
    ...catalogue("stylists"),
  });
  return stylists;
}

const SITEMAP_PAGE = 60;
const SITEMAP_SECONDS = 3600;

/** Handles of every stylist, for the sitemap. */
export async function listStylistHandles(locale: Locale): Promise<string[]> {
  const handles = new Set<string>();
  for (let offset = 0; ; offset += SITEMAP_PAGE) {
    const { stylists, count } = await medusa<StylistsAnswer>("/store/stylists", {
      locale,
      query: { limit: SITEMAP_PAGE, offset },
      next: { revalidate: SITEMAP_SECONDS, tags: ["stylists"] },
    });
    stylists.forEach(({ handle }) => handles.add(handle));
    if (stylists.length === 0 || offset + stylists.length >= count) {
      return [...handles];
    }
  }
}

/** @returns the stylist with that handle, or null when there is none or they are not shown. */
export const getStylist = cache(
  async (locale: Locale, handle: string): Promise<StylistProfile | null> => {
    try {
      const { stylist } = await medusa<{ stylist: StylistProfile }>(
        `/store/stylists/${encodeURIComponent(handle)}`,
        { locale, cache: "no-store" },
      );
      return stylist;
    } catch (error) {
      if (isNotFound(error)) {
        return null;
      }
      throw error;
    }
  },
);

const PORTFOLIO_PIECES = 40;

/** A stylist's work, in the order in which they hang it. */
export async function readPortfolio(locale: Locale, id: string): Promise<PortfolioPiece[]> {
  const { portfolio } = await medusa<{ portfolio: PortfolioPiece[] }>(
    `/store/stylists/${encodeURIComponent(id)}/portfolio`,
    { locale, query: { limit: PORTFOLIO_PIECES }, cache: "no-store" },
  );
  return portfolio;
}

interface ReviewsAnswer {
  reviews: StylistReview[];
  count: number;
  rating: { average: number | null; count: number; distribution: number[] };
}

/** What clients wrote, the newest first. @param limit at most 100. */
export async function readReviews(locale: Locale, id: string, limit: number): Promise<Reviews> {
  const { reviews, count, rating } = await medusa<ReviewsAnswer>(
    `/store/stylists/${encodeURIComponent(id)}/reviews`,
    { locale, query: { limit }, cache: "no-store" },
  );
  return { reviews, count, distribution: rating.distribution, average: rating.average };
}
