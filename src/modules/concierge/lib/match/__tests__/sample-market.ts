import fc from "fast-check";
import type { Candidate, MatchWish, StylistFacts } from "../facts";
import { comparable } from "../words";

const CURRENCIES = ["eur", "usd", "jpy"];
const SPECIALTIES = ["bridal", "couture", "red_carpet", "wardrobe", "gifting", "event"];
const CITIES = ["Paris", "Tokyo", "São Paulo"];
const TASTES = ["minimal", "silk", "colour", "tailoring", "vintage"];
const MODES = ["in_person", "at_home", "video"] as const;
const LANGUAGES = ["en", "fr", "ja"];
export const NOW = Date.UTC(2026, 10, 22, 12);

const DAY_MS = 86_400_000;

/** A stylist who fits nobody in particular; what a test is about is given. */
export function stylist(facts: Partial<StylistFacts> = {}): StylistFacts {
  const usual: Omit<StylistFacts, "city_key"> = {
    id: "sty_1",
    specialties: ["wardrobe"],
    tastes: new Set(),
    city: "Paris",
    country_code: "fr",
    modes: ["in_person", "video"],
    languages: ["en"],
    rate_amount: 150,
    currency_code: "eur",
    rating_count: 0,
    rating_sum: 0,
    client_capacity: 5,
    active_clients: 0,
    record: { good: 0, bad: 0 },
    ...facts,
  };
  return { city_key: comparable(usual.city), ...usual };
}

/** A client who wants nothing in particular. */
export function wish(wanted: Partial<MatchWish> = {}): MatchWish {
  const usual: Omit<MatchWish, "city_key"> = {
    key: "cus_1",
    specialties: new Map(),
    loved: new Set(),
    avoided: new Set(),
    city: null,
    country_code: null,
    languages: [],
    required_languages: [],
    mode: null,
    max_rate: null,
    budget: null,
    window: { from: NOW, to: NOW + 14 * DAY_MS, is_required: false },
    declined: new Set(),
    dressed_by: new Set(),
    now: NOW,
    ...wanted,
  };
  return { city_key: usual.city && comparable(usual.city), ...usual };
}

const record = fc.record({
  good: fc.double({ min: 0, max: 40, noNaN: true }),
  bad: fc.double({ min: 0, max: 40, noNaN: true }),
});
const words = fc.subarray(TASTES).map((some) => new Set(some));

const facts = fc
  .record({
    specialties: fc.subarray(SPECIALTIES),
    tastes: words,
    city: fc.constantFrom(...CITIES),
    country_code: fc.constantFrom("fr", "jp", "br"),
    modes: fc.subarray([...MODES]),
    languages: fc.subarray(LANGUAGES),
    rate_amount: fc.integer({ min: 0, max: 900 }),
    currency_code: fc.constantFrom(...CURRENCIES),
    rating_count: fc.integer({ min: 0, max: 60 }),
    client_capacity: fc.integer({ min: 1, max: 6 }),
    active_clients: fc.integer({ min: 0, max: 6 }),
    record,
    stars: fc.integer({ min: 1, max: 5 }),
  })
  .map(({ stars, ...one }) => ({
    ...one,
    city_key: comparable(one.city),
    rating_sum: stars * one.rating_count,
  }));

const opening = fc.option(
  fc.integer({ min: 0, max: 80 }).chain((count) =>
    fc.integer({ min: 0, max: 20 * DAY_MS }).map((after) => ({
      count,
      first: count > 0 ? NOW + after : null,
    })),
  ),
);

/** Any stylists of a house, with any diaries. */
export const anyCandidates: fc.Arbitrary<Candidate[]> = fc
  .array(fc.tuple(facts, opening), { minLength: 1, maxLength: 25 })
  .map((all) =>
    all.map(([one, opening], index) => ({ facts: { ...one, id: `sty_${index}` }, opening })),
  );

/** Any client. */
export const anyWish: fc.Arbitrary<MatchWish> = fc
  .record({
    key: fc.string(),
    specialties: fc.subarray(SPECIALTIES).map((some) => new Map(some.map((one) => [one, 0.7]))),
    loved: words,
    avoided: words,
    city: fc.option(fc.constantFrom(...CITIES)),
    country_code: fc.option(fc.constantFrom("fr", "jp")),
    languages: fc.subarray(LANGUAGES),
    mode: fc.option(fc.constantFrom(...MODES)),
    max_rate: fc.option(
      fc.record({
        amount: fc.integer({ min: 0, max: 500 }),
        currency_code: fc.constantFrom(...CURRENCIES),
      }),
    ),
    budget: fc.option(
      fc.record({
        amount: fc.integer({ min: 0, max: 9000 }),
        currency_code: fc.constantFrom(...CURRENCIES),
      }),
    ),
    declined: fc.subarray(["sty_0", "sty_3", "sty_7"]).map((some) => new Set(some)),
    is_required: fc.boolean(),
  })
  .map(({ is_required, ...one }) =>
    wish({ ...one, window: { from: NOW, to: NOW + 14 * DAY_MS, is_required } }),
  );
