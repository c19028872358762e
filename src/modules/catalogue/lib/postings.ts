import { Bitset } from "./bitset";

const NONE: readonly number[] = [];

/** Which slots have which values of one facet, seen from both sides. */
export class Postings {
  private readonly ids = new Map<string, number>();
  private readonly names: string[] = [];
  private readonly sets: Bitset[] = [];
  private readonly ofSlot: (readonly number[])[] = [];

  /** Gives a slot its values; those it had are forgotten. */
  set(slot: number, values: readonly string[]): void {
    for (const id of this.ofSlot[slot] ?? NONE) {
      this.sets[id]?.delete(slot);
    }
    const ids = [...new Set(values)].map((value) => this.idOf(value));
    for (const id of ids) {
      this.sets[id]?.add(slot);
    }
    this.ofSlot[slot] = ids.length ? ids : NONE;
  }

  /** The slots that have one of the values. */
  any(values: readonly string[]): Bitset {
    const result = new Bitset();
    for (const value of values) {
      const id = this.ids.get(value);
      const set = id === undefined ? undefined : this.sets[id];
      if (set) {
        result.or(set);
      }
    }
    return result;
  }

  /**
   * Counts the values among some slots, whichever way is shorter: few slots are walked through, many
   * are intersected with the set of each value.
   *
   * @param among the slots to look at
   * @param size how many those are
   * @returns count by value; values that none of the slots has are left out
   */
  counts(among: Bitset, size: number): Map<string, number> {
    const totals = new Uint32Array(this.names.length);
    // A step of the walk costs about as much as eight words of an intersection.
    const walking = size * 8;
    const intersecting = this.sets.length * Math.ceil(this.ofSlot.length / 32);
    if (walking < intersecting) {
      among.forEach((slot) => {
        for (const id of this.ofSlot[slot] ?? NONE) {
          totals[id] = (totals[id] ?? 0) + 1;
        }
      });
    } else {
      this.sets.forEach((set, id) => {
        totals[id] = set.countAnd(among);
      });
    }
    const counts = new Map<string, number>();
    totals.forEach((count, id) => {
      if (count > 0) {
        counts.set(this.names[id] ?? "", count);
      }
    });
    return counts;
  }

  private idOf(value: string): number {
    const known = this.ids.get(value);
    if (known !== undefined) {
      return known;
    }
    const id = this.names.push(value) - 1;
    this.ids.set(value, id);
    this.sets.push(new Bitset());
    return id;
  }
}
