/** A row that changes without an event, or with the passing of time. */
export type WatchedRow = {
  id: string;
  /** Everything about it that matters, as one text. */
  state: string;
  /** Whether it took this state a short while ago. */
  recent: boolean;
};

/** What was there at the last look, by id; undefined before the first. */
export type WatchMemory = ReadonlyMap<string, string> | undefined;

/** What to remember for the next look. */
export function memoryOf(rows: readonly WatchedRow[]): ReadonlyMap<string, string> {
  return new Map(rows.map(({ id, state }) => [id, state]));
}

/**
 * Which rows have changed, come or gone since the last look. At the first look there is nothing to
 * compare with: then those count that changed recently, while nobody may have been looking.
 *
 * @returns ids
 */
export function changedSinceLook(rows: readonly WatchedRow[], memory: WatchMemory): string[] {
  if (!memory) {
    return rows.filter(({ recent }) => recent).map(({ id }) => id);
  }
  const there = new Set(rows.map(({ id }) => id));
  return [
    ...rows.filter(({ id, state }) => memory.get(id) !== state).map(({ id }) => id),
    ...[...memory.keys()].filter((id) => !there.has(id)),
  ];
}
