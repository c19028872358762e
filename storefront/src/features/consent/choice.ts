/** What a visitor can answer to the question of measurement. */
export const CONSENT_CHOICES = ["accepted", "declined"] as const;
export type ConsentChoice = (typeof CONSENT_CHOICES)[number];

export const CONSENT_COOKIE = "zaga_consent";
/** Six months, after which the question is asked again. */
export const CONSENT_SECONDS = 60 * 60 * 24 * 182;

/** Reads a choice from a cookie or a request; null for anything else. */
export function readChoice(value: unknown): ConsentChoice | null {
  return CONSENT_CHOICES.find((choice) => choice === value) ?? null;
}
