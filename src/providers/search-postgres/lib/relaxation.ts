import type { Required } from "./text-sql";

/** Groups that are weighed against each other when no document has them all. */
const MAX_RELAXED_GROUPS = 4;

/** One set of all groups. */
export function everyGroup(groups: readonly unknown[]): Required {
  return [groups.map((_, number) => number)];
}

/** A set for each group. */
export function anyGroup(groups: readonly unknown[]): Required {
  return groups.map((_, number) => [number]);
}

/** All sets of `size` of the numbers 0 to `count` - 1, e.g. [[0, 1], [0, 2], [1, 2]] for 3 and 2. */
export function setsOf(count: number, size: number, from = 0): number[][] {
  if (size === 0) {
    return [[]];
  }
  return Array.from({ length: Math.max(0, count - from) }, (_, index) => from + index).flatMap(
    (first) => setsOf(count, size - 1, first + 1).map((rest) => [first, ...rest]),
  );
}

/**
 * The groups worth weighing when not all can be had: those with the longest words, which say most
 * ("necklace" more than "new"), in the order they were typed.
 */
export function mostTelling<Group extends { own: readonly (readonly string[])[] }>(
  groups: readonly Group[],
): Group[] {
  const letters = ({ own }: Group) => Math.max(...own.map(([word = ""]) => word.length));
  const kept = new Set(
    [...groups].sort((a, b) => letters(b) - letters(a)).slice(0, MAX_RELAXED_GROUPS),
  );
  return groups.filter((group) => kept.has(group));
}
