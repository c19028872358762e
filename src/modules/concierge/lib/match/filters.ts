import type { Candidate, MatchWish } from "./facts";

/** Why a stylist is left out of an answer, in the order in which it is looked at. */
export const EXCLUSIONS = [
  "declined",
  "capacity",
  "mode",
  "language",
  "rate",
  "availability",
] as const;

export type Exclusion = (typeof EXCLUSIONS)[number];

const RULES: Readonly<Record<Exclusion, (candidate: Candidate, wish: MatchWish) => boolean>> = {
  declined: ({ facts }, { declined }) => declined.has(facts.id),
  // As an invitation is judged, and its acceptance: by the clients who are dressed beside this one.
  capacity: ({ facts }, { dressed_by: own }) =>
    facts.active_clients - Number(own.has(facts.id)) >= facts.client_capacity,
  mode: ({ facts }, { mode }) => mode !== null && !facts.modes.includes(mode),
  language: ({ facts }, { required_languages: required }) =>
    required.length > 0 && !required.some((language) => facts.languages.includes(language)),
  // Amounts of different currencies are not compared.
  rate: ({ facts }, { max_rate: most }) =>
    most !== null && facts.currency_code === most.currency_code && facts.rate_amount > most.amount,
  // Whose diary is not known in time is not left out for it.
  availability: ({ opening }, { window }) =>
    window.is_required && opening !== null && opening.count === 0,
};

/**
 * Why a stylist cannot be offered.
 *
 * @returns the first rule that speaks against it; null when none does
 */
export function exclusionOf(candidate: Candidate, wish: MatchWish): Exclusion | null {
  return EXCLUSIONS.find((exclusion) => RULES[exclusion](candidate, wish)) ?? null;
}
