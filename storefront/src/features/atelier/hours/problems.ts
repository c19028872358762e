import type { ExceptionBlock, HoursBlock, HoursDraft } from "./draft";
import { overlap } from "./week-grid";

/** What is wrong with a block, before the house is asked. */
export type HoursProblem =
  | { code: "ends_before_start" }
  | { code: "validity_backwards" }
  | { code: "no_date" }
  | { code: "dates_backwards" }
  /** `other` has the hours that this one runs into. */
  | { code: "overlaps"; other: HoursBlock };

/**
 * Finds what the API would refuse.
 * @returns problems by the key of their block; a block without any is not in it.
 */
export function findProblems(draft: HoursDraft): Map<string, HoursProblem[]> {
  const found = new Map<string, HoursProblem[]>();
  const note = (key: string, problems: HoursProblem[]) => {
    if (problems.length > 0) {
      found.set(key, problems);
    }
  };
  draft.hours.forEach((block) => note(block.key, hoursProblems(block, draft.hours)));
  draft.exceptions.forEach((block) => note(block.key, exceptionProblems(block)));
  return found;
}

function hoursProblems(block: HoursBlock, all: readonly HoursBlock[]): HoursProblem[] {
  const problems: HoursProblem[] = [];
  if (block.end <= block.start) {
    problems.push({ code: "ends_before_start" });
  }
  if (block.valid_from && block.valid_to && block.valid_to < block.valid_from) {
    problems.push({ code: "validity_backwards" });
  }
  const other = all.find((candidate) => candidate.key !== block.key && collide(block, candidate));
  if (other) {
    problems.push({ code: "overlaps", other });
  }
  return problems;
}

/** Whether a client can come in some way at both; no ways means every way. */
function shareMode(one: HoursBlock, other: HoursBlock): boolean {
  const isAny = one.modes.length === 0 || other.modes.length === 0;
  return isAny || one.modes.some((mode) => other.modes.includes(mode));
}

/**
 * Two blocks collide when they share a minute of a weekday on some date on which both count, and a
 * way of meeting: hours in the studio and hours by video may lie side by side.
 */
function collide(one: HoursBlock, other: HoursBlock): boolean {
  const apartInTime =
    (one.valid_to !== "" && other.valid_from !== "" && one.valid_to < other.valid_from) ||
    (other.valid_to !== "" && one.valid_from !== "" && other.valid_to < one.valid_from);
  return (
    one.weekday === other.weekday && !apartInTime && overlap(one, other) && shareMode(one, other)
  );
}

function exceptionProblems(block: ExceptionBlock): HoursProblem[] {
  if (block.instants) {
    return [];
  }
  const problems: HoursProblem[] = [];
  if (!block.starts_on) {
    problems.push({ code: "no_date" });
  } else if (block.ends_on && block.ends_on < block.starts_on) {
    problems.push({ code: "dates_backwards" });
  }
  if (block.span && block.span.end <= block.span.start) {
    problems.push({ code: "ends_before_start" });
  }
  return problems;
}
