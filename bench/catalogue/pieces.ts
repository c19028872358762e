import { type Random, powerLaw } from "./random.js";
import { MATERIALS, MOODS, SENTENCES, SUBJECTS } from "./words.js";

export const CURRENCIES = ["usd", "eur", "gbp", "aed", "jpy"] as const;
type Currency = (typeof CURRENCIES)[number];
type Texts = { title: string; subtitle: string; description: string; material: string };

type GeneratedVariant = {
  options: Record<string, string>;
  prices: Record<Currency, number>;
  /** How many lie in each of the house's locations. */
  stock: number[];
};

/** A piece as the generator thinks of it; ids and tables come later. */
export type GeneratedPiece = {
  /** From 0; the newest piece. */
  rank: number;
  handle: string;
  en: Texts;
  fr: Texts;
  category: string;
  brand: number;
  collection: string | null;
  made_to_order_weeks: number | null;
  vip: boolean;
  /** How well it sells beside the others; the best seller has 1. */
  popularity: number;
  images: number[];
  variants: GeneratedVariant[];
};

export type Taxonomy = {
  /** Leaves of the category tree, each with the handle of its root. */
  leaves: readonly { handle: string; root: string }[];
  collections: readonly string[];
  /** How many houses and pictures there are to choose from. */
  brands: number;
  images: number;
  /** Values of the shared options. */
  colours: readonly string[];
  sizes: readonly string[];
  volumes: readonly string[];
};

const PER_USD: Readonly<Record<Currency, number>> = {
  usd: 1,
  eur: 0.95,
  gbp: 0.83,
  aed: 3.8,
  jpy: 157,
};
const LOCATIONS = 2;
const VARIANTS_MAX = 8;

/** Median price in US dollars and materials by root category. */
function kindOf(root: string): { materials: string; usd: number; sizes: RegExp | null } {
  const kinds: [RegExp, { materials: string; usd: number; sizes: RegExp | null }][] = [
    [/gown/, { materials: "gowns", usd: 4200, sizes: /^FR / }],
    [/outer|coat/, { materials: "outerwear", usd: 2900, sizes: /^FR / }],
    [/jewel/, { materials: "jewellery", usd: 5200, sizes: /^Ring / }],
    [/watch/, { materials: "jewellery", usd: 14_000, sizes: /^One size$/ }],
    [/shoe/, { materials: "leather", usd: 890, sizes: /^EU / }],
    [/bag|leather|accessor/, { materials: "leather", usd: 1800, sizes: /^One size$/ }],
    [/fragrance|home|scent/, { materials: "scent", usd: 240, sizes: null }],
  ];
  const known = kinds.find(([pattern]) => pattern.test(root));
  return known?.[1] ?? { materials: "cloth", usd: 1300, sizes: /^FR / };
}

function pricesOf(usd: number): Record<Currency, number> {
  const inCurrency = (currency: Currency): number => {
    const exact = usd * PER_USD[currency];
    const step = currency === "jpy" ? 1000 : exact > 2000 ? 50 : 10;
    return Math.max(step, Math.round(exact / step) * step);
  };
  return Object.fromEntries(CURRENCIES.map((code) => [code, inCurrency(code)])) as Record<
    Currency,
    number
  >;
}

function slug(text: string): string {
  return text
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

function neighbours(values: readonly string[], count: number, random: Random): string[] {
  const taken = Math.min(count, values.length);
  const start = random.whole(0, values.length - taken);
  return values.slice(start, start + taken);
}

function variantsOf(
  root: string,
  { colours, sizes, volumes }: Taxonomy,
  isMadeToOrder: boolean,
  random: Random,
): GeneratedVariant[] {
  const kind = kindOf(root);
  const usd = Math.min(480_000, Math.max(90, random.logNormal(kind.usd, 0.8)));
  const sizeOption = kind.sizes === null ? "Volume" : "Size";
  const pattern = kind.sizes;
  const allSizes = pattern === null ? volumes : sizes.filter((size) => pattern.test(size));
  const inColours = neighbours(colours, random.pick([1, 1, 1, 2, 2, 3]), random);
  const inSizes = neighbours(allSizes, random.whole(1, 6), random);
  // One piece in four is sold out, and among the others single sizes are.
  const isSoldOut = random.chance(0.25);
  const varies = random.chance(0.2);
  const combinations = inColours.flatMap((colour) => inSizes.map((size) => ({ colour, size })));
  return combinations.slice(0, VARIANTS_MAX).map(({ colour, size }, index) => ({
    options: { Colour: colour, [sizeOption]: size },
    prices: pricesOf(varies ? usd * (1 + index * 0.08) : usd),
    stock: Array.from({ length: LOCATIONS }, () =>
      isMadeToOrder || isSoldOut || random.chance(0.3) ? 0 : random.whole(1, 6),
    ),
  }));
}

/**
 * Invents a catalogue the way a real one is spread: a few houses and categories hold most of it,
 * prices are log-normal, a few pieces sell most.
 *
 * @param count how many pieces
 * @param taxonomy what they may be filed under
 */
export function* inventPieces(
  count: number,
  taxonomy: Taxonomy,
  random: Random,
): Generator<GeneratedPiece> {
  const leafOf = powerLaw(taxonomy.leaves, 0.7);
  const brandOf = powerLaw(
    Array.from({ length: taxonomy.brands }, (_, index) => index),
    0.9,
  );
  for (let rank = 0; rank < count; rank += 1) {
    const { handle: category, root } = leafOf(random);
    const [mood, subject] = [random.pick(MOODS), random.pick(SUBJECTS)];
    const material = random.pick(MATERIALS[kindOf(root).materials] ?? []);
    const lines = Array.from({ length: random.whole(2, 3) }, () => random.pick(SENTENCES));
    const weeks = random.chance(0.15) ? random.whole(3, 24) : null;
    const variants = variantsOf(root, taxonomy, weeks !== null, random);
    const colour = variants[0]?.options.Colour ?? "";
    const text = (language: 0 | 1, title: string): Texts => ({
      title,
      subtitle: `${material[language]}, ${colour.toLowerCase()}`,
      description: lines.map((line) => line[language]).join(" "),
      material: material[language],
    });
    yield {
      rank,
      handle: `${slug(`${mood[0]} ${subject[0]}`)}-${rank}`,
      en: text(0, `${mood[0]} ${subject[0]}`),
      fr: text(1, `${subject[1]} ${mood[1].toLowerCase()}`),
      category,
      brand: brandOf(random),
      collection: random.chance(0.4) ? random.pick(taxonomy.collections) : null,
      made_to_order_weeks: weeks,
      vip: random.chance(0.02),
      popularity: 1 / Math.pow(random.whole(1, count), 0.8),
      images: Array.from({ length: random.whole(1, 3) }, () =>
        random.whole(0, taxonomy.images - 1),
      ),
      variants,
    };
  }
}
