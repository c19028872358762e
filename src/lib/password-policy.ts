import { dictionary } from "@zxcvbn-ts/language-common";

export const PASSWORD_MIN_CHARACTERS = 12;
export const PASSWORD_MAX_CHARACTERS = 128;

export type PasswordProblem = "too_short" | "too_long" | "too_common";

/** What a person is told; the same words in the API and in its tests. */
export const PASSWORD_MESSAGES: Readonly<Record<PasswordProblem, string>> = {
  too_short: `A password needs at least ${PASSWORD_MIN_CHARACTERS} characters.`,
  too_long: `A password has at most ${PASSWORD_MAX_CHARACTERS} characters.`,
  too_common: "This password is among the most common ones. Choose another.",
};

const COMMON: ReadonlySet<string> = new Set(dictionary.passwords.map(String));
const DECORATION = /[\p{N}\p{P}\p{S}\s]$/u;

/** A password made of so few different characters is as guessable as a listed one. */
const MIN_DIFFERENT_CHARACTERS = 4;

function isRepetition(password: string): boolean {
  for (let length = 1; length <= password.length / 2; length += 1) {
    const unit = password.slice(0, length);
    const repeated = unit.repeat(Math.ceil(password.length / length)).slice(0, password.length);
    if (repeated === password && (COMMON.has(unit) || length <= 3)) {
      return true;
    }
  }
  return false;
}

/** The password, and what is left of it as trailing digits and punctuation fall off one by one. */
function stems(password: string): string[] {
  const all = [password];
  let rest = password;
  while (DECORATION.test(rest)) {
    rest = rest.replace(DECORATION, "");
    all.push(rest);
  }
  return all;
}

function isCommon(password: string): boolean {
  const lower = password.toLowerCase();
  const fewCharacters = new Set(lower).size < MIN_DIFFERENT_CHARACTERS;
  return fewCharacters || stems(lower).some((stem) => COMMON.has(stem) || isRepetition(stem));
}

/**
 * Says what is wrong with a password, by the rules of NIST SP 800-63B (length and a list of common
 * ones, no rules about kinds of characters). Case and trailing digits or punctuation do not make a
 * common password uncommon.
 *
 * @param password the password as typed, counted in Unicode code points
 * @returns the first problem, or null when the password may be used
 */
export function findPasswordProblem(password: string): PasswordProblem | null {
  const characters = [...password].length;
  if (characters < PASSWORD_MIN_CHARACTERS) {
    return "too_short";
  }
  if (characters > PASSWORD_MAX_CHARACTERS) {
    return "too_long";
  }
  return isCommon(password) ? "too_common" : null;
}
