import { Bitset } from "./bitset";
import type { FacetScope } from "./facet-scope";

const NONE = -1;
/** A step of a walk through slots costs about as much as so many words of an intersection. */
const WORDS_A_STEP = 6;

/** Which slots have which values of one facet, seen from both sides. */
export class Postings {
  private readonly ids = new Map<string, number>();
  private readonly names: string[] = [];
  private readonly sets: Bitset[] = [];
  /**
   * The ids of each slot's values, `stride` places for each slot, of which the rest is NONE. In one
   * piece: lists of their own would lie all over the memory, and to fetch them is most of a walk.
   */
  private rows = new Int32Array(0);
  private stride = 1;
  private slots = 0;

  /** Every value there is or was. It is only ever added to. */
  get values(): readonly string[] {
    return this.names;
  }

  /** Gives a slot its values; those it had are forgotten. */
  set(slot: number, values: readonly string[]): void {
    const ids = [...new Set(values)].map((value) => this.idOf(value));
    this.makeRoom(slot, ids.length);
    const start = slot * this.stride;
    for (let place = start; place < start + this.stride; place += 1) {
      this.sets[this.rows[place] ?? NONE]?.delete(slot);
      const id = ids[place - start] ?? NONE;
      this.rows[place] = id;
    }
    for (const id of ids) {
      this.sets[id]?.add(slot);
    }
  }

  /** The slots that have one of the values. */
  any(values: readonly string[]): Bitset {
    const result = new Bitset();
    for (const value of values) {
      const set = this.sets[this.ids.get(value) ?? NONE];
      if (set) {
        result.or(set);
      }
    }
    return result;
  }

  /**
   * Counts the values within a scope, whichever way is shorter: few slots are walked through, many are
   * intersected with the set of each value that is asked for.
   *
   * @param wanted how many values are going to be asked for
   * @returns gives the count of a value
   */
  counter(scope: FacetScope, wanted: number): (value: string) => number {
    if (scope.size * WORDS_A_STEP < wanted * Math.ceil(this.slots / 32)) {
      const totals = this.walk(scope.slots);
      return (value) => totals[this.ids.get(value) ?? NONE] ?? 0;
    }
    return (value) => this.sets[this.ids.get(value) ?? NONE]?.countAnd(scope.among) ?? 0;
  }

  /** The same for every value: count by value; values that none of the slots has are left out. */
  counts(scope: FacetScope): Map<string, number> {
    const countOf = this.counter(scope, this.names.length);
    const counts = new Map<string, number>();
    for (const value of this.names) {
      const count = countOf(value);
      if (count > 0) {
        counts.set(value, count);
      }
    }
    return counts;
  }

  private walk(slots: Int32Array): Int32Array {
    const totals = new Int32Array(this.names.length);
    const { rows, stride } = this;
    for (let index = 0; index < slots.length; index += 1) {
      const start = (slots[index] ?? 0) * stride;
      for (let place = start; place < start + stride; place += 1) {
        const id = rows[place] ?? NONE;
        if (id === NONE) {
          break;
        }
        totals[id] = (totals[id] ?? 0) + 1;
      }
    }
    return totals;
  }

  private makeRoom(slot: number, values: number): void {
    this.slots = Math.max(this.slots, slot + 1);
    const stride = Math.max(this.stride, values);
    if (stride === this.stride && (slot + 1) * stride <= this.rows.length) {
      return;
    }
    const room = Math.max((slot + 1) * stride * 2, (this.rows.length / this.stride) * stride);
    const rows = new Int32Array(room).fill(NONE);
    for (let place = 0; place < this.rows.length; place += 1) {
      const from = Math.floor(place / this.stride);
      rows[from * stride + (place % this.stride)] = this.rows[place] ?? NONE;
    }
    this.rows = rows;
    this.stride = stride;
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
