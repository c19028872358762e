import {
  type Candidate,
  FACTORS,
  type MatchWish,
  type StylistFacts,
} from "../../modules/concierge/lib/match/facts";
import {
  gainOf,
  type Session,
  vectorOf,
} from "../../modules/concierge/lib/match/learning/examples";
import type { Worth } from "../../modules/concierge/lib/match/learning/ndcg";
import { randomFrom, sigmoid } from "../../modules/concierge/lib/match/learning/numbers";
import { rankStylists } from "../../modules/concierge/lib/match/rank";
import { type RankingWeights, RULES } from "../../modules/concierge/lib/match/ranking";
import { comparable } from "../../modules/concierge/lib/match/words";

/**
 * A made-up market whose taste is known: what learning finds can be compared with the truth. Clients
 * are shown what the rules put first, look at places the less the further down they are, and choose by
 * a taste that is not the rules'.
 */

const DAY_MS = 86_400_000;
const BEGINNING = Date.UTC(2026, 0, 1);
const DAYS = 180;
const SHOWN = 12;
const VISITS_MAX = 3;
/** How likely each place is looked at: the next one less than the one before. */
const ATTENTION_DECAY = 0.7;
/** How clearly taste decides, and how good somebody has to be for an even chance. */
const CLARITY = 14;
const EVEN_CHANCE = 0.62;
const WHIM = 0.04;
const INVITES = 0.6;
const IS_ACCEPTED = 0.8;

const SPECIALTIES = ["red_carpet", "bridal", "wardrobe", "travel", "gifting", "couture", "event"];
const TASTES = ["minimal", "silk", "colour", "tailoring", "vintage", "linen", "evening", "leather"];
const CITIES = ["Paris", "Milan", "London", "Tokyo", "New York", "Dubai"];
const LANGUAGES = ["en", "fr", "it", "ja"];

/** What clients of this market go by, which the rules do not know. */
export const TRUE_TASTE: RankingWeights = {
  specialty_fit: 0.1,
  taste_overlap: 0.34,
  past_outcomes: 0.16,
  rating: 0.06,
  availability: 0.03,
  city: 0.21,
  language: 0.02,
  budget: 0.08,
};

type MarketOptions = { stylists: number; clients: number; seed: number };

export type Market = {
  sessions: Session[];
  /** How likely each place is really looked at. */
  attention: number[];
  /** How likely a client wants a stylist, by their taste. */
  wanted: Worth;
};

class Chance {
  constructor(readonly next: () => number) {}

  pick(all: readonly string[]): string {
    return all[Math.floor(this.next() * all.length)] ?? "";
  }

  some(all: readonly string[], count: number): string[] {
    return [...new Set(Array.from({ length: count }, () => this.pick(all)))];
  }

  between(least: number, most: number): number {
    return least + this.next() * (most - least);
  }
}

function placeOf(city: string): { city: string; city_key: string } {
  return { city, city_key: comparable(city) };
}

function makeStylist(chance: Chance, index: number): StylistFacts {
  const quality = chance.next();
  const reviews = Math.floor(chance.between(0, 30));
  return {
    id: `sty_market_${index}`,
    specialties: chance.some(SPECIALTIES, 2),
    tastes: new Set(chance.some(TASTES, 3)),
    ...placeOf(chance.pick(CITIES)),
    country_code: "fr",
    modes: ["in_person", "video"],
    languages: chance.some(LANGUAGES, 2),
    rate_amount: Math.round(chance.between(60, 400)),
    currency_code: "eur",
    rating_count: reviews,
    rating_sum: Math.round(reviews * chance.between(3.4, 5)),
    client_capacity: 10,
    active_clients: 0,
    record: { good: 20 * quality, bad: 20 * (1 - quality) * chance.next() },
  };
}

function makeWish(chance: Chance, customer: string, visit: number, now: number): MatchWish {
  return {
    key: `${customer} ${visit}`,
    specialties: new Map(
      chance.some(SPECIALTIES, 2).map((specialty, place) => [specialty, place ? 0.6 : 1]),
    ),
    loved: new Set(chance.some(TASTES, 3)),
    avoided: new Set(),
    ...placeOf(chance.pick(CITIES)),
    country_code: null,
    languages: chance.some(LANGUAGES, 1),
    required_languages: [],
    mode: null,
    max_rate: { amount: 400, currency_code: "eur" },
    budget: null,
    window: { from: now, to: now + 14 * DAY_MS, is_required: false },
    declined: new Set(),
    dressed_by: new Set(),
    now,
  };
}

function openingOf(chance: Chance, now: number): Candidate["opening"] {
  return { count: Math.floor(chance.between(1, 40)), first: now + chance.between(0, 10) * DAY_MS };
}

function desireFor(vector: readonly number[], whim: number): number {
  const fit = FACTORS.reduce(
    (sum, factor, index) => sum + TRUE_TASTE[factor] * (vector[index] ?? 0),
    0,
  );
  return sigmoid(CLARITY * (fit + whim - EVEN_CHANCE));
}

/** What one client does with what they are shown. */
function visit(
  chance: Chance,
  stylists: readonly StylistFacts[],
  customer: string,
  number: number,
): Session {
  const at = BEGINNING + chance.next() * DAYS * DAY_MS;
  const wish = makeWish(chance, customer, number, at);
  const candidates = stylists.map((facts) => ({ facts, opening: openingOf(chance, at) }));
  const { ranked } = rankStylists(candidates, wish, RULES, SHOWN);
  const seen = ranked.map(({ values }, position) => {
    const isLookedAt = chance.next() < attentionAt(position);
    const desire = desireFor(vectorOf(values), WHIM * (2 * chance.next() - 1));
    return { values, position, desire, was_chosen: isLookedAt && chance.next() < desire };
  });
  const best = seen
    .filter(({ was_chosen }) => was_chosen)
    .toSorted((a, b) => b.desire - a.desire)[0];
  const invited = best && chance.next() < INVITES ? best : undefined;
  const isAccepted = chance.next() < IS_ACCEPTED;
  const examples = seen.map((one) => ({
    position: one.position,
    values: vectorOf(one.values),
    was_chosen: one.was_chosen,
    gain: gainOf({
      chosen_at: one.was_chosen || null,
      invited_at: one === invited || null,
      accepted_at: (one === invited && isAccepted) || null,
      outcome: one === invited && isAccepted ? one.desire : null,
    }),
  }));
  return { id: wish.key, customer_id: customer, at, examples };
}

function attentionAt(position: number): number {
  return (position + 1) ** -ATTENTION_DECAY;
}

/** Lets clients visit and choose. The same numbers give the same market. */
export function makeMarket({ stylists, clients, seed }: MarketOptions): Market {
  const chance = new Chance(randomFrom(seed));
  const house = Array.from({ length: stylists }, (_, index) => makeStylist(chance, index));
  const sessions: Session[] = [];
  for (let client = 0; client < clients; client += 1) {
    const visits = 1 + Math.floor(chance.next() * VISITS_MAX);
    for (let number = 0; number < visits; number += 1) {
      sessions.push(visit(chance, house, `cus_market_${client}`, number));
    }
  }
  return {
    sessions,
    attention: Array.from({ length: SHOWN }, (_, position) => attentionAt(position)),
    wanted: {
      of: ({ examples }, index) => desireFor(examples[index]?.values ?? [], 0),
      weight: () => 1,
    },
  };
}
