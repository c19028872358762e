/**
 * How long to leave something alone that has failed: twice as long after each failure.
 *
 * @param failures in a row, at least 1
 * @param firstMs after the first of them
 * @param longestMs never longer
 * @returns milliseconds
 */
export function backoffMs(failures: number, firstMs: number, longestMs: number): number {
  return Math.min(firstMs * 2 ** (failures - 1), longestMs);
}
