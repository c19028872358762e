let last: Promise<unknown> = Promise.resolve();

/**
 * Runs work after all that was given before it. Unpacking a picture takes a core and up to a few
 * hundred megabytes: an import of a thousand pieces must not do it a thousand times at once.
 */
export function oneAtATime<Result>(work: () => Promise<Result>): Promise<Result> {
  const turn = last.then(work, work);
  last = turn.catch(() => undefined);
  return turn;
}
