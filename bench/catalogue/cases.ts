import type { LoadCase } from "./load.js";
import { CURRENCIES, type GeneratedPiece } from "./pieces.js";
import { type Random, randomFrom } from "./random.js";

const PAGE = 20;
const SEED = 4242;

export type Shop = {
  publishableKey: string;
  /** The region whose prices the stock route calculates. */
  regionId: string;
  currency: string;
  /** How many pieces everybody may see, and the ids of the others. */
  visible: number;
  hidden: readonly string[];
  pieces: readonly GeneratedPiece[];
  /** Values of each facet, as our own answer names them. */
  facets: Readonly<
    Record<"category" | "colour" | "brand" | "material" | "size", readonly string[]>
  >;
};

/** What stock Medusa answers a priced list with; the fields are its own default and the prices. */
export function stockPath({ regionId }: Pick<Shop, "regionId">, order?: string): string {
  const sorted = order ? `&order=${order}` : "";
  return `/store/products?limit=${PAGE}&region_id=${regionId}&fields=*variants.calculated_price${sorted}`;
}

export function firstPagePath({ currency }: Pick<Shop, "currency">): string {
  return `/store/catalogue?limit=${PAGE}&sort=newest&currency_code=${currency}`;
}

const hasProducts = (body: string): boolean => body.includes('"products":[{');
const isPriced = (body: string): boolean =>
  hasProducts(body) && body.includes('"calculated_amount":');
const hasFacets = (body: string): boolean => body.includes('"facets":{');
const hasSuggestions = (body: string): boolean =>
  body.includes('"queries":[') && !body.includes('"products":[],"count":0');

/**
 * Gives a legal upper price that no request before had and that shuts nothing out, so that no cache
 * of answers can have this one. What is counted over every piece may be known all the same, as it is
 * in a shop; "page between prices" and the filters ask for other pieces each time.
 */
function distinctPrices(): () => string {
  let cents = 0;
  return () => {
    cents += 1;
    return (900_000 - cents / 100).toFixed(2);
  };
}

/**
 * Gives a span of prices between those of two pieces, other bounds each time and hardly ever the same
 * pieces within.
 */
function spansOf({ pieces, currency }: Shop, random: Random): () => string {
  const code = CURRENCIES.find((known) => known === currency) ?? "usd";
  const prices = pieces
    .filter(({ vip }) => !vip)
    .map(({ variants }) => Math.min(...variants.map((variant) => variant.prices[code])));
  let step = 0;
  return () => {
    step = (step + 1) % 10_000;
    const [one, other] = [random.pick(prices), random.pick(prices)];
    // Below a whole unit, so that the piece itself is always within.
    const lowest = Math.max(0, Math.min(one, other) - 1) + step / 10_000;
    return `min_price=${lowest.toFixed(4)}&max_price=${Math.max(one, other) + 1}`;
  };
}

/**
 * Gives a lower bound of the creation date that no request before had and that shuts nothing out:
 * the same products, and yet no cache of ours or of Medusa's has the answer.
 */
function distinctDates(): () => string {
  let seconds = 0;
  return () => {
    seconds += 1;
    return encodeURIComponent(new Date(Date.UTC(2000, 0, 1) + seconds * 1000).toISOString());
  };
}

/**
 * What stock Medusa is asked. It has a server of its own: what its lists leave behind in the memory of
 * a process would otherwise be measured with ours.
 */
export function stockCases(shop: Shop): LoadCase[] {
  const date = distinctDates();
  const common = {
    headers: { "x-publishable-api-key": shop.publishableKey },
    isSlow: true,
    isAnswer: isPriced,
  };
  return [
    {
      ...common,
      name: "stock list",
      path: () => `${stockPath(shop)}&created_at[$gte]=${date()}`,
    },
    {
      ...common,
      name: "stock list, newest",
      path: () => `${stockPath(shop, "-created_at")}&created_at[$gte]=${date()}`,
    },
    // The caching module that the house adds to Medusa keeps this answer for ten seconds.
    { ...common, name: "stock list, asked again", path: () => stockPath(shop) },
  ];
}

/**
 * The requests that are measured. `uncached` ones differ from one another every time.
 */
export function casesFor(shop: Shop): { cached: LoadCase[]; uncached: LoadCase[] } {
  const random = randomFrom(SEED);
  const price = distinctPrices();
  const span = spansOf(shop, random);
  const headers = { "x-publishable-api-key": shop.publishableKey };
  const list = firstPagePath(shop);
  const listed = shop.pieces.filter(({ vip }) => !vip);
  const { facets } = shop;
  const some = (values: readonly string[], count: number): string =>
    encodeURIComponent(
      [...new Set(Array.from({ length: count }, () => random.pick(values)))].join(","),
    );
  const words = (): string[] => {
    const { title, material } = random.pick(listed)[random.chance(0.8) ? "en" : "fr"];
    return [...title.split(" "), ...material.split(" ")];
  };
  const text = (): string => {
    const chosen = words().sort(() => random.next() - 0.5);
    const asked = chosen.slice(0, random.whole(1, 3)).join(" ");
    // One in ten mistypes: two letters change places.
    const at = random.whole(1, Math.max(1, asked.length - 2));
    return random.chance(0.1)
      ? asked.slice(0, at) + (asked[at + 1] ?? "") + (asked[at] ?? "") + asked.slice(at + 2)
      : asked;
  };
  const filters = (): string => {
    const third = random.pick(["brand", "material", "size"] as const);
    return [
      `category=${random.chance(0.5) ? random.pick(facets.category) : random.pick(listed).category}`,
      `colour=${some(facets.colour, 3)}`,
      `${third}=${some(facets[third], 4)}`,
      `max_price=${price()}`,
    ].join("&");
  };
  const typed = (): string => {
    const phrase = words().slice(0, 2).join(" ");
    return phrase.slice(0, random.whole(2, Math.max(2, phrase.length)));
  };
  return {
    cached: [
      { name: "first page, cached", path: () => list, headers, isAnswer: hasProducts },
      { name: "/health", path: () => "/health", isAnswer: (body) => body === "OK" },
    ],
    uncached: [
      {
        name: "first page",
        path: () => `${list}&max_price=${price()}`,
        headers,
        isAnswer: hasProducts,
      },
      {
        name: "page between prices",
        path: () => `${list}&${span()}`,
        headers,
        isAnswer: hasProducts,
      },
      {
        name: "deep page",
        path: () => {
          const offset = random.whole(Math.floor(shop.visible * 0.6), shop.visible - PAGE);
          return `${list}&offset=${offset}&max_price=${price()}`;
        },
        headers,
        isAnswer: hasProducts,
      },
      {
        name: "three filters, facets",
        path: () => `${list}&${filters()}`,
        headers,
        isAnswer: hasFacets,
      },
      {
        name: "text search",
        path: () =>
          `/store/catalogue?limit=${PAGE}&currency_code=${shop.currency}&q=${encodeURIComponent(text())}&max_price=${price()}`,
        headers,
        isAnswer: hasFacets,
      },
      {
        name: "suggestion",
        path: () =>
          `/store/catalogue/suggest?currency_code=${shop.currency}&q=${encodeURIComponent(typed())}`,
        headers,
        isAnswer: hasSuggestions,
      },
    ],
  };
}
