import type { Candidate, Factor, FactorValues, MatchWish, StylistRecord } from "./facts";

const DAY_MS = 86_400_000;
/** Where nothing is known that could speak for or against somebody. */
const UNKNOWN = 0.5;

/** So many shared words are as much as anybody can ask for. */
const TASTE_WORDS_FULL = 3;

/** The beginning of everybody's record (a Beta prior): three of four, which four cases outweigh. */
const PRIOR: StylistRecord = { good: 3, bad: 1 };

/** Before anybody has written about them, stylists of the house are this good; stars from 1 to 5. */
const USUAL_RATING = 4.3;
const USUAL_REVIEWS = 5;
/** How far stars of one stylist lie apart, as a standard deviation. */
const RATING_SPREAD = 0.7;
/** A lower bound at or under this is worth nothing; five stars are worth everything. */
const RATING_FLOOR = 3;
const RATING_TOP = 5;

/** After so many days a first hour is worth a third of one now. */
const SOON_DAYS = 6;
const MANY_STARTS = 24;
const SOON_SHARE = 0.65;

/** A stylist in the same country, and one who is somewhere else and meets by video. */
const SAME_COUNTRY = 0.5;
const BY_VIDEO = 0.35;

/** Not the first of the client's languages, but one of them. */
const OTHER_LANGUAGE = 0.8;

/** Hours that a brief takes, and the part of its budget that may go to the stylist. */
const HOURS_OF_BRIEF = 6;
const STYLIST_SHARE = 0.25;

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}

/** How many words two tastes share. */
export function sharedWords(a: ReadonlySet<string>, b: ReadonlySet<string>): string[] {
  const [fewer, more] = a.size <= b.size ? [a, b] : [b, a];
  return [...fewer].filter((word) => more.has(word));
}

type Limit = MatchWish["max_rate"];

function isComparable(limit: Limit, currency_code: string): boolean {
  return limit !== null && limit.amount > 0 && limit.currency_code === currency_code;
}

/** A limit in the stylist's own currency; null where there is none to compare with. */
function comparableLimit({ facts }: Candidate, { max_rate, budget }: MatchWish): Limit {
  if (isComparable(max_rate, facts.currency_code)) {
    return max_rate;
  }
  return isComparable(budget, facts.currency_code) ? budget : null;
}

/**
 * Whether a factor has something to go by. Where the client has not said what they want, or a diary is
 * not known in time, it counts half for everybody.
 */
export function isKnown(factor: Factor, candidate: Candidate, wish: MatchWish): boolean {
  switch (factor) {
    case "specialty_fit":
      return wish.specialties.size > 0;
    case "taste_overlap":
      return wish.loved.size > 0 || wish.avoided.size > 0;
    case "availability":
      return candidate.opening !== null;
    case "city":
      return wish.city !== null || wish.country_code !== null;
    case "language":
      return wish.languages.length > 0;
    case "budget":
      return comparableLimit(candidate, wish) !== null;
    case "past_outcomes":
    case "rating":
      return true;
  }
}

function specialtyFit({ facts }: Candidate, { specialties }: MatchWish): number {
  let best = 0;
  let second = 0;
  for (const specialty of facts.specialties) {
    const value = specialties.get(specialty) ?? 0;
    second = Math.max(second, Math.min(best, value));
    best = Math.max(best, value);
  }
  return clamp(0.85 * best + 0.15 * second);
}

function tasteOverlap({ facts }: Candidate, { loved, avoided }: MatchWish): number {
  const full = Math.min(TASTE_WORDS_FULL, Math.max(1, loved.size));
  const liked = sharedWords(loved, facts.tastes).length / full;
  const disliked = sharedWords(avoided, facts.tastes).length / TASTE_WORDS_FULL;
  return clamp(Math.min(1, liked) - disliked);
}

/** The mean of the Beta distribution that the record has made of the prior. */
function pastOutcomes({ facts: { record } }: Candidate): number {
  const good = PRIOR.good + record.good;
  return clamp(good / (good + PRIOR.bad + record.bad));
}

/** The mean shrunk towards the house's, less one standard error: few reviews prove little. */
function ratingBound({ facts }: Candidate): number {
  const count = facts.rating_count + USUAL_REVIEWS;
  const mean = (facts.rating_sum + USUAL_REVIEWS * USUAL_RATING) / count;
  const bound = mean - RATING_SPREAD / Math.sqrt(count);
  return clamp((bound - RATING_FLOOR) / (RATING_TOP - RATING_FLOOR));
}

function availability({ opening }: Candidate, { window }: MatchWish): number {
  if (!opening || opening.first === null) {
    return 0;
  }
  const days = Math.max(0, opening.first - window.from) / DAY_MS;
  const many = Math.min(1, opening.count / MANY_STARTS);
  return clamp(SOON_SHARE * Math.exp(-days / SOON_DAYS) + (1 - SOON_SHARE) * many);
}

/** Whether a stylist works in the city that was asked for. */
export function isInCity({ facts }: Candidate, { city_key }: MatchWish): boolean {
  return city_key !== null && facts.city_key === city_key;
}

function cityFit(candidate: Candidate, wish: MatchWish): number {
  if (isInCity(candidate, wish)) {
    return 1;
  }
  const { facts } = candidate;
  if (wish.country_code !== null && facts.country_code === wish.country_code) {
    return SAME_COUNTRY;
  }
  return facts.modes.includes("video") && (wish.mode ?? "video") === "video" ? BY_VIDEO : 0;
}

function languageFit({ facts }: Candidate, { languages }: MatchWish): number {
  const [first] = languages;
  if (first !== undefined && facts.languages.includes(first)) {
    return 1;
  }
  return languages.some((language) => facts.languages.includes(language)) ? OTHER_LANGUAGE : 0;
}

/** How much of what may be spent on a stylist is left. */
function budgetFit(candidate: Candidate, wish: MatchWish): number {
  const limit = comparableLimit(candidate, wish);
  if (!limit) {
    return UNKNOWN;
  }
  const { rate_amount } = candidate.facts;
  return limit === wish.max_rate
    ? clamp(1 - (0.5 * rate_amount) / limit.amount)
    : clamp(1 - (rate_amount * HOURS_OF_BRIEF) / (limit.amount * STYLIST_SHARE * 2));
}

type Rule = (candidate: Candidate, wish: MatchWish) => number;

function valueOf(factor: Factor, rule: Rule, candidate: Candidate, wish: MatchWish): number {
  return isKnown(factor, candidate, wish) ? rule(candidate, wish) : UNKNOWN;
}

/** What each factor says about a stylist, from 0 (against) to 1 (for). */
export function factorValues(candidate: Candidate, wish: MatchWish): FactorValues {
  return {
    specialty_fit: valueOf("specialty_fit", specialtyFit, candidate, wish),
    taste_overlap: valueOf("taste_overlap", tasteOverlap, candidate, wish),
    past_outcomes: pastOutcomes(candidate),
    rating: ratingBound(candidate),
    availability: valueOf("availability", availability, candidate, wish),
    city: valueOf("city", cityFit, candidate, wish),
    language: valueOf("language", languageFit, candidate, wish),
    budget: budgetFit(candidate, wish),
  };
}
