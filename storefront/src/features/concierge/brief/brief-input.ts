import { MODES } from "@/lib/data/stylist-types";

import { amountOf } from "../style/answers";
import { type BriefInput, OCCASIONS } from "../types";

export const TITLE_MAX_LENGTH = 120;
export const WISHES_MAX_LENGTH = 4000;
export const CURRENCIES = ["usd", "eur", "gbp", "aed", "jpy"] as const;

/** Fields of the form that can be wrong, in the order in which they stand. */
export const BRIEF_FIELDS = ["occasion", "happens_on", "ends_on", "budget_max"] as const;
export type BriefField = (typeof BRIEF_FIELDS)[number];
export type BriefProblems = Partial<Record<BriefField, BriefProblem>>;
export type BriefProblem = "missing" | "past" | "before_start" | "no_amount";

/** Id of the sentence beside a field that says what is wrong with it. */
export function problemId(field: BriefField): string {
  return `problem-${field}`;
}

type Form = Pick<FormData, "get" | "getAll">;

interface Read {
  /** Null while something is wrong. */
  input: BriefInput | null;
  problems: BriefProblems;
}

interface Context {
  /** Local calendar day of whoever writes, `YYYY-MM-DD`. */
  today: string;
  /** What to call it when no name is given. */
  titleOf: (brief: Pick<BriefInput, "occasion" | "city">) => string;
  /** What the form does not ask for, as the brief has it. */
  kept: Pick<BriefInput, "country_code">;
}

/** Reads a brief from its form, as it stands in the page. */
export function briefOf(form: Form, { today, titleOf, kept }: Context): Read {
  const occasion = OCCASIONS.find((one) => one === text(form, "occasion"));
  const happens_on = text(form, "happens_on") || null;
  const ends_on = text(form, "ends_on") || null;
  const [min, max] = [text(form, "budget_min"), text(form, "budget_max")];
  const amounts = [amountOf(min), amountOf(max)];
  const problems: BriefProblems = {
    ...(occasion ? {} : { occasion: "missing" }),
    ...(happens_on && happens_on < today ? { happens_on: "past" } : {}),
    ...(ends_on && ends_on < (happens_on ?? today) ? { ends_on: "before_start" } : {}),
    ...((min && amounts[0] === null) || (max && amounts[1] === null)
      ? { budget_max: "no_amount" }
      : {}),
  };
  if (!occasion || Object.keys(problems).length > 0) {
    return { input: null, problems };
  }
  const [budget_min, budget_max] = inOrder(amounts[0] ?? null, amounts[1] ?? null);
  const city = text(form, "city") || null;
  const hasBudget = budget_min !== null || budget_max !== null;
  return {
    problems,
    input: {
      occasion,
      title: text(form, "title") || titleOf({ occasion, city }),
      happens_on,
      // One end alone is the day itself.
      ends_on: happens_on ? ends_on : null,
      city,
      country_code: city ? kept.country_code : null,
      budget_min,
      budget_max,
      currency_code: hasBudget
        ? (CURRENCIES.find((one) => one === text(form, "currency_code")) ?? null)
        : null,
      wishes: text(form, "wishes") || null,
      mode: MODES.find((one) => one === text(form, "mode")) ?? null,
      languages: all(form, "languages"),
      specialties: all(form, "specialties"),
    },
  };
}

function inOrder(min: number | null, max: number | null): [number | null, number | null] {
  return min !== null && max !== null && min > max ? [max, min] : [min, max];
}

function text(form: Form, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value.trim() : "";
}

function all(form: Form, name: string): string[] {
  return form.getAll(name).filter((value): value is string => typeof value === "string");
}
