import { type Question } from "../vocabulary";

/** Address of a question. @param after where to go when all is told. */
export function questionHref(question: Question, after: string | null = null): string {
  const path = `/account/style/${question.replaceAll("_", "-")}`;
  return after ? `${path}?next=${encodeURIComponent(after)}` : path;
}
