export type Random = {
  /** From 0 (included) to 1 (excluded). */
  next: () => number;
  /** Whole number from `min` to `max`, both included. */
  whole: (min: number, max: number) => number;
  chance: (share: number) => boolean;
  pick: <Item>(items: readonly Item[]) => Item;
  /** Log-normal: its median, and how wide it spreads (sigma of the logarithm). */
  logNormal: (median: number, sigma: number) => number;
};

/** The same numbers for the same seed, so that two runs measure the same catalogue. Mulberry32. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    next,
    whole: (min, max) => min + Math.floor(next() * (max - min + 1)),
    chance: (share) => next() < share,
    pick: (items) => {
      const item = items[Math.floor(next() * items.length)];
      if (item === undefined) {
        throw new Error("Nothing to pick from.");
      }
      return item;
    },
    // Box-Muller gives the normal deviate.
    logNormal: (median, sigma) =>
      median *
      Math.exp(sigma * Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())),
  };
}

/**
 * A choice by a power law: the item at rank r comes up 1 / (r + 1)^exponent as often as the first.
 */
export function powerLaw<Item>(items: readonly Item[], exponent: number): (random: Random) => Item {
  const sums: number[] = [];
  items.forEach((_item, rank) => sums.push((sums.at(-1) ?? 0) + 1 / Math.pow(rank + 1, exponent)));
  const total = sums.at(-1) ?? 0;
  return (random) => {
    const wanted = random.next() * total;
    let [low, high] = [0, sums.length - 1];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((sums[middle] ?? 0) > wanted) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return items[low] as Item;
  };
}
