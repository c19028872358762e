import { PASSWORD_MIN_LENGTH } from "./types";

/** Enough of a check to catch a slip; the server has the last word. */
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/;

export type AccountField = "email" | "password" | "newPassword" | "first_name" | "last_name";
export type AccountProblems = Partial<Record<AccountField, true | undefined>>;

/**
 * Checks what was typed into a form of the account.
 * @param values fields of that form; others are not looked at.
 * @returns fields with a problem, in the order of the form.
 */
export function accountProblems(values: Partial<Record<AccountField, string>>): AccountProblems {
  const problems: AccountProblems = {};
  for (const [field, value] of Object.entries(values) as [AccountField, string][]) {
    const isFine =
      field === "email"
        ? EMAIL.test(value.trim())
        : field === "newPassword"
          ? value.length >= PASSWORD_MIN_LENGTH
          : value.trim() !== "";
    if (!isFine) {
      problems[field] = true;
    }
  }
  return problems;
}
