/** Says which of two slots comes first; 0 only for the same one. */
export type SlotComparator = (a: number, b: number) => number;

/**
 * The slots of a catalogue in one order, kept sorted through changes: what has changed is taken out
 * and merged back, so that a price change in 20,000 pieces costs a walk and not a sort.
 */
export class SlotOrder {
  private slots: Int32Array = new Int32Array(0);
  private places: Int32Array | undefined;

  constructor(private readonly compare: SlotComparator) {}

  /** All slots, first to last. Not to be written to. */
  get sequence(): Int32Array {
    return this.slots;
  }

  /**
   * The place of each slot in the sequence; of slots that are not in it whatever. Not to be written
   * to.
   */
  get placeOfSlot(): Int32Array {
    if (!this.places) {
      const { slots } = this;
      const places = new Int32Array(slots.reduce((most, slot) => Math.max(most, slot + 1), 0));
      slots.forEach((slot, place) => {
        places[slot] = place;
      });
      this.places = places;
    }
    return this.places;
  }

  /** Replaces everything. */
  rebuild(live: readonly number[]): void {
    this.slots = Int32Array.from([...live].sort(this.compare));
    this.places = undefined;
  }

  /**
   * Takes changes in.
   *
   * @param touched slots that may lie elsewhere now, or be gone
   * @param live those of them that are there
   */
  update(touched: ReadonlySet<number>, live: readonly number[]): void {
    const kept = this.slots.filter((slot) => !touched.has(slot));
    const moved = [...live].sort(this.compare);
    const merged = new Int32Array(kept.length + moved.length);
    let from = 0;
    moved.forEach((slot, index) => {
      const place = this.placeOf(slot, kept, from);
      merged.set(kept.subarray(from, place), from + index);
      merged[place + index] = slot;
      from = place;
    });
    merged.set(kept.subarray(from), from + moved.length);
    this.slots = merged;
    this.places = undefined;
  }

  /** How many of the sorted slots come before one, looked for by halves from `low` on. */
  private placeOf(slot: number, sorted: Int32Array, low: number): number {
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.compare(sorted[middle] ?? 0, slot) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
