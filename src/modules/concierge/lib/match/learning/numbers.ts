/** The logistic function. */
export function sigmoid(value: number): number {
  return 1 / (1 + Math.exp(-value));
}

/** Numbers from 0 to 1 by chance, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * Solves a small system of linear equations by Gauss's elimination with pivots. Both are used up.
 *
 * @param matrix square and regular
 */
export function solve(matrix: readonly Float64Array[], right: Float64Array): Float64Array {
  const size = right.length;
  const lines = [...matrix];
  const at = (row: number, column: number): number => lines[row]?.[column] ?? 0;
  for (let pivot = 0; pivot < size; pivot += 1) {
    let best = pivot;
    for (let row = pivot + 1; row < size; row += 1) {
      best = Math.abs(at(row, pivot)) > Math.abs(at(best, pivot)) ? row : best;
    }
    [lines[pivot], lines[best]] = [lines[best] ?? right, lines[pivot] ?? right];
    [right[pivot], right[best]] = [right[best] ?? 0, right[pivot] ?? 0];
    for (let row = pivot + 1; row < size; row += 1) {
      const factor = at(row, pivot) / at(pivot, pivot);
      const line = lines[row] ?? right;
      for (let column = pivot; column < size; column += 1) {
        line[column] = at(row, column) - factor * at(pivot, column);
      }
      right[row] = (right[row] ?? 0) - factor * (right[pivot] ?? 0);
    }
  }
  const found = new Float64Array(size);
  for (let row = size - 1; row >= 0; row -= 1) {
    let sum = right[row] ?? 0;
    for (let column = row + 1; column < size; column += 1) {
      sum -= at(row, column) * (found[column] ?? 0);
    }
    found[row] = sum / at(row, row);
  }
  return found;
}
