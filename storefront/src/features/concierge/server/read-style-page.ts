import "server-only";

import { type Locale } from "@/i18n/markets";
import { type House, listHouses } from "@/lib/data/brands";
import { everybodysCall, readCatalogue } from "@/lib/data/catalogue";
import { categoryNames, getCategoryTree } from "@/lib/data/categories";

import { type HouseChoice } from "../style/house-tiles";
import { type Question } from "../vocabulary";

/** What the fields of a question need beside the profile. */
export interface QuestionFacts {
  houses: HouseChoice[];
  categories: { handle: string; name: string }[];
}

/** Reads only what this question shows. */
export async function readQuestionFacts(
  locale: Locale,
  question: Question,
): Promise<QuestionFacts> {
  const [houses, categories] = await Promise.all([
    question === "brands" ? readHouses(locale) : [],
    question === "budgets" ? readTopCategories(locale) : [],
  ]);
  return { houses, categories };
}

/** Names of houses and categories by handle. */
export async function readTasteNames(
  locale: Locale,
): Promise<{ houses: ReadonlyMap<string, string>; categories: ReadonlyMap<string, string> }> {
  const [houses, categories] = await Promise.all([listHouses(locale), categoryNames(locale)]);
  return { houses: new Map(houses.map(({ handle, name }) => [handle, name])), categories };
}

async function readHouses(locale: Locale): Promise<HouseChoice[]> {
  const houses = await listHouses(locale);
  return Promise.all(houses.map((house) => withPicture(locale, house)));
}

/** A house with its newest piece; without one when the catalogue has none to show just now. */
async function withPicture(locale: Locale, house: House): Promise<HouseChoice> {
  const { handle, name, city } = house;
  try {
    const { pieces } = await readCatalogue(
      everybodysCall(locale),
      locale,
      { facets: { brand: [handle] } },
      { size: 1 },
    );
    return { handle, name, city, picture: pieces[0]?.images[0] ?? null };
  } catch {
    return { handle, name, city, picture: null };
  }
}

async function readTopCategories(locale: Locale): Promise<{ handle: string; name: string }[]> {
  const tree = await getCategoryTree(locale);
  return tree.map(({ handle, name }) => ({ handle, name }));
}
