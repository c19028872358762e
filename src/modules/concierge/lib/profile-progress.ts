import type { StyleProfileFields } from "../types";
import { PROFILE_QUESTIONS, type ProfileQuestion } from "./profile-vocabulary";

/** The fields that answer each question. */
const FIELDS_OF: Readonly<Record<ProfileQuestion, readonly (keyof StyleProfileFields)[]>> = {
  occasions: ["occasions"],
  silhouettes: ["silhouettes"],
  colours: ["colours_loved", "colours_avoided"],
  materials: ["materials_loved", "materials_avoided"],
  brands: ["brands_loved", "brands_avoided"],
  style_tags: ["style_tags"],
  sizes: ["sizes"],
  fit_notes: ["fit_notes"],
  budgets: ["budgets"],
  dislikes: ["dislikes"],
  languages: ["languages"],
  communication: ["communication"],
};

function saysSomething(value: unknown): boolean {
  if (Array.isArray(value)) {
    return value.length > 0;
  }
  return typeof value === "object" && value !== null
    ? Object.keys(value).length > 0
    : Boolean(value);
}

type Progress = { answered: ProfileQuestion[]; skipped: ProfileQuestion[]; is_complete: boolean };
type Told = { answered?: readonly string[]; skipped?: readonly string[] };

/**
 * Says how far a questionnaire has come: what has been answered (what holds something counts, and
 * what the client says they answered with nothing), and what was skipped and holds nothing.
 *
 * @param fields the profile as it is to be
 * @param before as stored; an answer stays one until it is skipped
 * @param told what came with this save
 * @returns questions in their order; complete when each was answered or skipped
 */
export function profileProgress(
  fields: StyleProfileFields,
  before: Required<Told>,
  told: Told,
): Progress {
  const skips = new Set(told.skipped);
  const isAnswered = (question: ProfileQuestion): boolean =>
    FIELDS_OF[question].some((field) => saysSomething(fields[field])) ||
    Boolean(told.answered?.includes(question)) ||
    (before.answered.includes(question) && !skips.has(question));
  const answered = PROFILE_QUESTIONS.filter(isAnswered);
  const skipped = PROFILE_QUESTIONS.filter(
    (question) =>
      !answered.includes(question) && (skips.has(question) || before.skipped.includes(question)),
  );
  const is_complete = answered.length + skipped.length === PROFILE_QUESTIONS.length;
  return { answered, skipped, is_complete };
}
