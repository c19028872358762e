import { type Budget, type Communication, type ProfileAnswers } from "../types";
import { CONTACTS, PACES, type Question, QUESTIONS } from "../vocabulary";

/** What one question changes in a profile. */
export type Answer = Partial<ProfileAnswers>;

/** The part of a form that answers need to know. */
type Form = Pick<FormData, "get" | "getAll" | "entries">;

const SIZE = "sizes.";
const BUDGET = "budgets.";

/**
 * Reads the answer to a question from its form, as it stands in the page: so that what was chosen
 * or typed before the page had woken up counts as well.
 * @param currency ISO 4217, in which budgets are asked for.
 */
export function answerOf(question: Question, form: Form, currency: string): Answer {
  switch (question) {
    case "occasions":
    case "silhouettes":
    case "style_tags":
    case "languages":
      return { [question]: all(form, question) };
    case "colours":
      return {
        colours_loved: all(form, "colours_loved"),
        colours_avoided: all(form, "colours_avoided"),
      };
    case "materials":
      return {
        materials_loved: all(form, "materials_loved"),
        materials_avoided: all(form, "materials_avoided"),
      };
    case "brands":
      return {
        brands_loved: all(form, "brands_loved"),
        brands_avoided: all(form, "brands_avoided"),
      };
    case "sizes":
      return { sizes: sizesOf(form) };
    case "budgets":
      return { budgets: budgetsOf(form, currency) };
    case "fit_notes":
    case "dislikes":
      return { [question]: text(form, question) || null };
    case "communication":
      return { communication: communicationOf(form) };
  }
}

/** Whether an answer says anything. */
export function saysSomething(answer: Answer): boolean {
  return Object.values(answer).some((value) =>
    typeof value === "object" && value !== null ? Object.keys(value).length > 0 : Boolean(value),
  );
}

/** What a profile holds for a question already. */
export function storedAnswer(question: Question, profile: ProfileAnswers): Answer {
  switch (question) {
    case "colours":
      return { colours_loved: profile.colours_loved, colours_avoided: profile.colours_avoided };
    case "materials":
      return {
        materials_loved: profile.materials_loved,
        materials_avoided: profile.materials_avoided,
      };
    case "brands":
      return { brands_loved: profile.brands_loved, brands_avoided: profile.brands_avoided };
    default:
      return { [question]: profile[question] };
  }
}

/** Whether two answers say the same, in whatever order they were given. */
export function sameAnswer(one: Answer, other: Answer): boolean {
  return canonical(one) === canonical(other);
}

/** How far somebody has come: the first question that was neither answered nor skipped. */
export function nextQuestion(
  profile: Pick<ProfileAnswers, "answered" | "skipped">,
): Question | null {
  const seen = new Set([...profile.answered, ...profile.skipped]);
  return QUESTIONS.find((question) => !seen.has(question)) ?? null;
}

/** An amount as somebody writes it, in major units; null when there is none. */
export function amountOf(typed: string): number | null {
  const plain = typed.replace(/[\s\u00a0\u202f'’]/g, "").replace(/[,.](?=\d{3}(?:\D|$))/g, "");
  const amount = Number(plain.replace(",", "."));
  return plain === "" || !Number.isFinite(amount) || amount < 0 ? null : amount;
}

function all(form: Form, name: string): string[] {
  return form.getAll(name).filter((value): value is string => typeof value === "string");
}

function text(form: Form, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value.trim() : "";
}

function named(form: Form, prefix: string): [string, string][] {
  return [...form.entries()].flatMap(([name, value]): [string, string][] =>
    name.startsWith(prefix) && typeof value === "string" && value.trim() !== ""
      ? [[name.slice(prefix.length), value.trim()]]
      : [],
  );
}

function sizesOf(form: Form): Record<string, string> {
  return Object.fromEntries(named(form, SIZE));
}

function budgetsOf(form: Form, currency_code: string): Record<string, Budget> {
  const budgets: Record<string, Budget> = {};
  for (const [name, typed] of named(form, BUDGET)) {
    const [, category, end] = /^(.+)\.(min|max)$/.exec(name) ?? [];
    const amount = amountOf(typed);
    if (category && amount !== null) {
      const before = budgets[category] ?? { min: null, max: null, currency_code };
      budgets[category] = { ...before, [end === "min" ? "min" : "max"]: amount };
    }
  }
  return Object.fromEntries(
    Object.entries(budgets).map(([category, budget]) => [category, inOrder(budget)]),
  );
}

/** Whoever writes the two ends the other way round means the same. */
function inOrder(budget: Budget): Budget {
  const { min, max } = budget;
  return min !== null && max !== null && min > max ? { ...budget, min: max, max: min } : budget;
}

function communicationOf(form: Form): Communication | null {
  const contact = CONTACTS.find((one) => one === text(form, "contact"));
  const pace = PACES.find((one) => one === text(form, "pace"));
  const surprise = text(form, "surprise");
  if (!contact && !pace && !surprise) {
    return null;
  }
  // What is left open is what most people mean.
  return {
    contact: contact ?? "messages",
    pace: pace ?? "as_needed",
    surprise: surprise === "yes",
  };
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) {
    return `[${value.map(canonical).sort().join(",")}]`;
  }
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value).map(([key, inner]) => `${key}:${canonical(inner)}`);
    return `{${entries.sort().join(",")}}`;
  }
  return JSON.stringify(value ?? null);
}
