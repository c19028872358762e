import "server-only";

import { z } from "zod";

import { type Locale } from "@/i18n/markets";
import { type CatalogueCall, readSuggestions } from "@/lib/data/catalogue";
import { categoryNames } from "@/lib/data/categories";
import { shapeCatalogueCard } from "@/lib/data/shape-catalogue";
import { HouseError } from "@/lib/session";

import { MIN_LETTERS, type Suggestions } from "../suggestions";

const PIECES = 4;
const WORDS = 4;
const ROOMS = 3;

const querySchema = z.strictObject({
  q: z
    .string()
    .max(200)
    .transform((text) => text.replace(/[\s\p{Cc}]+/gu, " ").trim())
    .pipe(z.string().min(MIN_LETTERS).max(80)),
});

/**
 * Suggestions for a visitor, no more of each kind than the panel has room for.
 * @param query of the request: `q`, 2 to 80 characters.
 * @throws HouseError 400 `invalid_query`; ApiError as the API refuses, 504 when it is slow.
 */
export async function suggest(
  call: CatalogueCall,
  locale: Locale,
  query: URLSearchParams,
): Promise<Suggestions> {
  const asked = querySchema.safeParse(Object.fromEntries(query));
  if (!asked.success) {
    throw new HouseError(400, "invalid_data", "invalid_query", "Two letters at least, 80 at most.");
  }
  const { q } = asked.data;
  const [found, names] = await Promise.all([
    readSuggestions(call, locale, q, PIECES),
    categoryNames(locale),
  ]);
  const rooms = found.categories.slice(0, ROOMS);
  return {
    q,
    queries: found.queries.slice(0, WORDS),
    categories: rooms.map(({ path, name, count }) => ({
      path,
      name,
      // Only where the name alone would leave two rooms alike, and never at the top.
      parent: rooms.some((other) => other.name === name && other.path !== path)
        ? (names.get(path.at(-2) ?? "") ?? null)
        : null,
      count,
    })),
    houses: found.brands.slice(0, ROOMS),
    pieces: found.products.slice(0, PIECES).map((card) => {
      const { handle, title, house, images, price } = shapeCatalogueCard(card);
      const [image] = images;
      return {
        handle,
        title,
        house: house?.name ?? null,
        image: image ? { url: image.url, background: image.background, blur: image.blur } : null,
        price,
      };
    }),
    count: found.count,
  };
}
