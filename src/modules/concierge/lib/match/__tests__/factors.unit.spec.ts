import { OCCASIONS } from "../../brief-vocabulary";
import type { Candidate, FactorValues, MatchWish, StylistFacts } from "../facts";
import { factorValues } from "../factors";
import { SPECIALTIES_OF_OCCASION } from "../occasions";
import { openingIn, slotsIn } from "../openings";
import { recordOf } from "../record";
import { reasonsOf } from "../sentences";
import { wishOf } from "../wish";
import { comparable, tasteWords } from "../words";
import { NOW, stylist, wish } from "./sample-market";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

const valuesOf = (
  facts: Partial<StylistFacts>,
  wanted: Partial<MatchWish>,
  opening: Candidate["opening"] = null,
): FactorValues => factorValues({ facts: stylist(facts), opening }, wish(wanted));

describe("factors", () => {
  it("are half where nothing is known", () => {
    const { specialty_fit, taste_overlap, availability, city, language, budget } = valuesOf({}, {});
    expect([specialty_fit, taste_overlap, availability, city, language, budget]).toEqual(
      Array.from({ length: 6 }, () => 0.5),
    );
  });

  it("prefer who does what is needed", () => {
    const specialties = new Map([
      ["bridal", 1],
      ["couture", 0.7],
    ]);
    const both = valuesOf({ specialties: ["bridal", "couture"] }, { specialties }).specialty_fit;
    const one = valuesOf({ specialties: ["bridal"] }, { specialties }).specialty_fit;
    const other = valuesOf({ specialties: ["couture"] }, { specialties }).specialty_fit;
    expect(both).toBeGreaterThan(one);
    expect(one).toBeGreaterThan(other);
    expect(valuesOf({ specialties: ["watches"] }, { specialties }).specialty_fit).toBe(0);
  });

  it("count words that tastes share, and those against", () => {
    const tastes = tasteWords(["quiet tailoring", "silk"]);
    const loved = tasteWords(["tailoring", "Sílk", "linen"]);
    expect(valuesOf({ tastes }, { loved }).taste_overlap).toBeCloseTo(2 / 3);
    expect(valuesOf({ tastes }, { loved, avoided: new Set(["quiet"]) }).taste_overlap).toBeCloseTo(
      1 / 3,
    );
    expect(valuesOf({ tastes }, { avoided: new Set(["quiet"]) }).taste_overlap).toBe(0);
  });

  it("believe few cases little: a Beta prior", () => {
    const past = (good: number, bad: number) =>
      valuesOf({ record: { good, bad } }, {}).past_outcomes;
    expect(past(0, 0)).toBeCloseTo(0.75);
    expect(past(1, 0)).toBeCloseTo(4 / 5);
    expect(past(0, 1)).toBeCloseTo(3 / 5);
    expect(past(97, 1)).toBeCloseTo(100 / 102);
  });

  it("believe few stars little: many fours beat one five", () => {
    const stars = (count: number, each: number) =>
      valuesOf({ rating_count: count, rating_sum: count * each }, {}).rating;
    expect(stars(60, 4.8)).toBeGreaterThan(stars(1, 5));
    expect(stars(1, 5)).toBeGreaterThan(stars(0, 0));
    expect(stars(1, 1)).toBeLessThan(stars(0, 0));
    expect(stars(80, 1)).toBe(0);
  });

  it("prefer who is free sooner, and more often", () => {
    const free = (days: number, count: number) =>
      valuesOf({}, {}, { count, first: NOW + days * DAY_MS }).availability;
    expect(free(0, 24)).toBe(1);
    expect(free(1, 5)).toBeGreaterThan(free(4, 5));
    expect(free(1, 20)).toBeGreaterThan(free(1, 5));
    expect(valuesOf({}, {}, { count: 0, first: null }).availability).toBe(0);
  });

  it("know a city by any spelling, and video anywhere", () => {
    const city = (facts: Partial<StylistFacts>, wanted: Partial<MatchWish>) =>
      valuesOf(facts, wanted).city;
    expect(city({ city: "São Paulo" }, { city: "sao  paulo" })).toBe(1);
    expect(city({}, { city: "Lyon", country_code: "fr" })).toBe(0.5);
    expect(city({}, { city: "Tokyo" })).toBe(0.35);
    expect(city({}, { city: "Tokyo", mode: "in_person" })).toBe(0);
    expect(city({ modes: ["in_person"] }, { city: "Tokyo" })).toBe(0);
  });

  it("prefer the client's first language", () => {
    const languages = ["fr", "en"];
    expect(valuesOf({ languages: ["fr"] }, { languages }).language).toBe(1);
    expect(valuesOf({ languages: ["en"] }, { languages }).language).toBe(0.8);
    expect(valuesOf({ languages: ["ja"] }, { languages }).language).toBe(0);
  });

  it("compare amounts in one currency alone", () => {
    const limit = { amount: 300, currency_code: "eur" };
    expect(valuesOf({ rate_amount: 150 }, { max_rate: limit }).budget).toBeCloseTo(0.75);
    expect(valuesOf({ rate_amount: 300 }, { max_rate: limit }).budget).toBeCloseTo(0.5);
    expect(valuesOf({ currency_code: "jpy" }, { max_rate: limit }).budget).toBe(0.5);
    expect(valuesOf({}, { max_rate: { ...limit, amount: 0 } }).budget).toBe(0.5);
    const budget = { amount: 10_000, currency_code: "eur" };
    expect(valuesOf({ rate_amount: 100 }, { budget }).budget).toBeCloseTo(0.88);
  });

  it("weigh what came of a stylist's work", () => {
    const nothing = {
      accepted: 0,
      declined: 0,
      expired: 0,
      completed: 0,
      cancelled: 0,
      kept: 0,
      passed: 0,
    };
    expect(recordOf(nothing)).toEqual({ good: 0, bad: 0 });
    const busy = recordOf({
      ...nothing,
      accepted: 2,
      completed: 1,
      kept: 10,
      passed: 10,
      declined: 2,
    });
    expect(busy.good).toBeCloseTo(3);
    expect(busy.bad).toBeCloseTo(1);
  });
});

describe("a wish", () => {
  const brief = {
    id: "brief_1",
    occasion: "wedding" as const,
    city: "Paris",
    country_code: "fr",
    budget_max: 9_000,
    currency_code: "eur",
    mode: "video" as const,
    languages: ["ja"],
    specialties: [],
  };
  const profile = { occasions: ["travel"], languages: ["fr"], loved: ["silk"], avoided: ["neon"] };
  const input = {
    customer_id: "cus_1",
    query: {},
    brief: null,
    profile: null,
    declined: [],
    dressed_by: [],
    now: NOW,
  };

  it("goes by what is asked now before the brief, and the brief before the profile", () => {
    const asked = wishOf({
      ...input,
      brief,
      profile,
      query: { city: "Tokyo", mode: "in_person", language: "en", specialties: ["watches"] },
    });
    expect(asked).toMatchObject({ city: "Tokyo", country_code: null, mode: "in_person" });
    expect(asked.required_languages).toEqual(["en"]);
    expect(asked.languages).toEqual(["en", "fr"]);
    expect(asked.specialties.get("watches")).toBe(1);
    expect(asked.specialties.get("bridal")).toBeLessThan(1);
    expect(wishOf({ ...input, brief, profile })).toMatchObject({
      city: "Paris",
      mode: "video",
      required_languages: ["ja"],
      budget: { amount: 9_000, currency_code: "eur" },
      loved: new Set(["silk"]),
      avoided: new Set(["neon"]),
    });
    expect(wishOf({ ...input, profile }).specialties.get("travel")).toBeCloseTo(0.4);
  });

  it("leaves nobody out for a profile", () => {
    const { required_languages, mode, max_rate, window } = wishOf({ ...input, profile });
    expect({ required_languages, mode, max_rate, is_required: window.is_required }).toEqual({
      required_languages: [],
      mode: null,
      max_rate: null,
      is_required: false,
    });
  });

  it("never begins before now", () => {
    const past = new Date(NOW - DAY_MS).toISOString();
    const { window } = wishOf({ ...input, query: { from: past } });
    expect(window).toMatchObject({ from: NOW, is_required: true });
  });

  it("serves every occasion, and takes no other for one", () => {
    expect(Object.keys(SPECIALTIES_OF_OCCASION).toSorted()).toEqual([...OCCASIONS].toSorted());
    const odd = { ...profile, occasions: ["constructor", "siege"] };
    expect(wishOf({ ...input, profile: odd }).specialties.size).toBe(0);
  });

  it("reads words alike", () => {
    expect(comparable("  São-Paulo ")).toBe("sao paulo");
    expect(tasteWords(["the Quiet & soft"])).toEqual(new Set(["quiet", "soft"]));
  });
});

describe("free time", () => {
  const free = {
    starts: Float64Array.from([1, 2, 26, 50].map((hours) => NOW + hours * HOUR_MS)),
    duration_minutes: 60,
    minimum_notice_minutes: 90,
  };

  it("is counted in a window, notice apart", () => {
    expect(openingIn(free, NOW, NOW + 2 * DAY_MS, NOW)).toEqual({
      count: 2,
      first: NOW + 2 * HOUR_MS,
    });
    expect(openingIn(free, NOW, NOW + 26 * HOUR_MS, NOW).count).toBe(1);
    expect(openingIn(free, NOW + 30 * DAY_MS, NOW + 60 * DAY_MS, NOW)).toEqual({
      count: 0,
      first: null,
    });
    expect(openingIn(free, NOW, NOW - 1, NOW).count).toBe(0);
    expect(
      openingIn({ ...free, minimum_notice_minutes: 0 }, NOW, NOW + DAY_MS, NOW + HOUR_MS).count,
    ).toBe(1);
  });

  it("is told as hours", () => {
    expect(slotsIn(free, NOW, Infinity, NOW, 2)).toEqual([
      { starts_at: "2026-11-22T14:00:00.000Z", ends_at: "2026-11-22T15:00:00.000Z" },
      { starts_at: "2026-11-23T14:00:00.000Z", ends_at: "2026-11-23T15:00:00.000Z" },
    ]);
  });
});

describe("reasons", () => {
  const told = (
    language: "en" | "fr",
    wanted: Partial<MatchWish>,
    facts: Partial<StylistFacts> = {},
  ) => {
    const candidate = { facts: stylist(facts), opening: { count: 2, first: NOW + 3 * DAY_MS } };
    const full = wish(wanted);
    const values = factorValues(candidate, full);
    const contributions = Object.keys(values).map((factor) => ({
      factor: factor as keyof FactorValues,
      contribution: 0.1,
    }));
    const reasons = reasonsOf(
      { candidate, wish: full, values, language },
      contributions,
      (one) => one,
    );
    return Object.fromEntries(reasons.map(({ factor, text }) => [factor, text]));
  };
  const wanted = {
    specialties: new Map([["wardrobe", 1]]),
    loved: new Set(["silk"]),
    city: "Paris",
    languages: ["en"],
    max_rate: { amount: 200, currency_code: "usd" },
  };
  const facts = { tastes: new Set(["silk"]), rating_count: 4, rating_sum: 19 };

  it("say in English what speaks for somebody", () => {
    expect(told("en", wanted, facts)).toEqual({
      specialty_fit: "Known for wardrobe.",
      taste_overlap: "You both love silk.",
      past_outcomes: "No brief with us yet; we expect good work.",
      rating: "4.8 of 5 stars from 4 reviews.",
      availability: "First free hour after 3 days.",
      city: "In Paris, as you are.",
      language: "Speaks English.",
      budget: "€150 an hour, not compared with your limit in USD.",
    });
  });

  it("say it in French", () => {
    expect(told("fr", wanted, facts)).toMatchObject({
      specialty_fit: "Spécialités\u00a0: wardrobe.",
      taste_overlap: "Vous aimez tous deux\u00a0: soie.",
      rating: "4,8 étoiles sur 5, d’après 4 avis.",
      availability: "Première heure libre dans 3 jours.",
      language: "Parle anglais.",
    });
  });

  it("never say nothing, in either language", () => {
    for (const language of ["en", "fr"] as const) {
      for (const wanting of [
        {},
        wanted,
        { city: "Tokyo", languages: ["ja"], mode: "in_person" as const },
      ]) {
        Object.values(told(language, wanting)).forEach((text) =>
          expect(text).toMatch(/\p{L}.*\.$/u),
        );
      }
    }
  });
});
