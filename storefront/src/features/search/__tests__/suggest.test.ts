/** @jest-environment node */
import { type SuggestAnswer } from "@/lib/data/catalogue-types";
import { medusa } from "@/lib/medusa";

import { suggest } from "../server/suggest";

const CARD = {
  id: "prod_1",
  handle: "galerie",
  title: "Galerie",
  subtitle: null,
  brand: { handle: "vaubrun", name: "Maison Vaubrun" },
  images: [
    { url: "/static/a.webp", alt: "A", background: "#FFF", width: 4, height: 5, blur: null },
  ],
  price: { amount: 900, original_amount: 1200, currency_code: "gbp", from: false },
  availability: "in_stock",
  made_to_order: false,
  lead_time_weeks: null,
} as const;

const ANSWER: SuggestAnswer = {
  q: "gow",
  queries: ["gowns", "ivory gowns", "black gowns", "gown bags", "gown five"],
  brands: [],
  categories: [
    { handle: "gowns", name: "Gowns", path: ["gowns"], count: 19 },
    { handle: "mtm", name: "Gowns", path: ["made", "mtm"], count: 2 },
    { handle: "suits", name: "Suits", path: ["made", "suits"], count: 1 },
  ],
  products: Array.from({ length: 6 }, (_, index) => ({
    ...CARD,
    images: [...CARD.images],
    id: `prod_${index}`,
  })),
  count: 29,
};

/** What the API is asked; the test answers as the API would. */
const asked: { url: URL; headers: Headers }[] = [];

beforeEach(() => {
  asked.length = 0;
  process.env.MEDUSA_BACKEND_URL = "http://api.test";
  process.env.MEDUSA_PUBLISHABLE_KEY = "pk_test";
  globalThis.fetch = jest.fn(async (input: RequestInfo | URL, init?: RequestInit) => {
    const url = new URL(String(input));
    asked.push({ url, headers: new Headers(init?.headers) });
    const bodies: Record<string, unknown> = {
      "/store/regions": {
        regions: [{ id: "reg", currency_code: "gbp", metadata: { market: "gb" }, countries: [] }],
      },
      "/store/product-categories": {
        product_categories: [
          { id: "1", handle: "made", name: "Made to measure", rank: 0, parent_category_id: null },
          { id: "2", handle: "mtm", name: "Gowns", rank: 0, parent_category_id: "1" },
        ],
      },
      "/store/catalogue/suggest": ANSWER,
    };
    return Response.json(bodies[url.pathname]);
  });
});

const ask = (query: string) =>
  suggest(
    (path, options) => medusa(path, { ...options, locale: "fr-gb", cache: "no-store" }),
    "fr-gb",
    new URLSearchParams(query),
  );

const suggestCall = () => asked.find(({ url }) => url.pathname.endsWith("/suggest"));

it("asks in the language and currency of the page, and shows no more than there is room for", async () => {
  const found = await ask("q=%20gow%00%20");
  expect(Object.fromEntries(suggestCall()?.url.searchParams ?? [])).toEqual({
    q: "gow",
    currency_code: "gbp",
    limit: "4",
  });
  expect(suggestCall()?.headers.get("x-medusa-locale")).toBe("fr-FR");
  expect(found).toMatchObject({ q: "gow", count: 29 });
  expect([found.queries.length, found.pieces.length]).toEqual([4, 4]);
  expect(found.pieces[0]).toEqual({
    handle: "galerie",
    title: "Galerie",
    house: "Maison Vaubrun",
    image: { url: "/media/a.webp", background: "#FFF", blur: null },
    price: { amount: 900, original: 1200, currency: "gbp", from: false },
  });
});

it("tells rooms of the same name apart by the room around them", async () => {
  const { categories } = await ask("q=gow");
  expect(categories.map(({ name, parent }) => [name, parent])).toEqual([
    ["Gowns", null],
    ["Gowns", "Made to measure"],
    ["Suits", null],
  ]);
});

it.each([
  "",
  "q=",
  "q=g",
  "q=%00%20g",
  `q=${"g".repeat(81)}`,
  `q=${"g".repeat(5000)}`,
  "q=gow&x=1",
])("refuses %p without asking the API", async (query) => {
  await expect(ask(query)).rejects.toMatchObject({ status: 400, code: "invalid_query" });
  expect(suggestCall()).toBeUndefined();
});
