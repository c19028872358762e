import { wordsOf } from "../../../lib/catalogue/words";
import { Bitset } from "./bitset";

/** Slots that have one word, with the lowest bit saying whether their title has it. */
class SlotList {
  private entries = new Int32Array(4);
  private used = 0;

  get isEmpty(): boolean {
    return this.used === 0;
  }

  add(slot: number, titled: boolean): void {
    if (this.used === this.entries.length) {
      const grown = new Int32Array(this.used * 2);
      grown.set(this.entries);
      this.entries = grown;
    }
    this.entries[this.used] = (slot << 1) | Number(titled);
    this.used += 1;
  }

  remove(slot: number): void {
    for (let index = 0; index < this.used; index += 1) {
      if ((this.entries[index] ?? 0) >> 1 === slot) {
        this.used -= 1;
        this.entries[index] = this.entries[this.used] ?? 0;
        return;
      }
    }
  }

  mark(all: Bitset, titled: Bitset): void {
    for (let index = 0; index < this.used; index += 1) {
      const entry = this.entries[index] ?? 0;
      all.add(entry >> 1);
      if (entry & 1) {
        titled.add(entry >> 1);
      }
    }
  }
}

/** Pieces whose words begin as typed; `titled` are those of them whose title does. */
export type WordMatch = { all: Bitset; titled: Bitset };

/**
 * Finds pieces by the beginnings of their words, in whatever order these are typed: what is wanted
 * while somebody is still typing, and must not cost a question to the text engine each time.
 */
export class WordIndex {
  private readonly slots = new Map<string, SlotList>();
  private readonly ofSlot: (readonly string[])[] = [];
  /** Every word in the order of the alphabet; made anew when words have come or gone. */
  private sorted: string[] | undefined;

  /** Gives a slot its words; those it had are forgotten. */
  set(slot: number, titles: readonly string[], others: readonly string[]): void {
    this.delete(slot);
    const titled = new Set(titles.flatMap(wordsOf));
    const words = [...new Set([...titled, ...others.flatMap(wordsOf)])];
    for (const word of words) {
      let list = this.slots.get(word);
      if (!list) {
        list = new SlotList();
        this.slots.set(word, list);
        this.sorted = undefined;
      }
      list.add(slot, titled.has(word));
    }
    this.ofSlot[slot] = words;
  }

  /** Forgets the words of a slot. */
  delete(slot: number): void {
    for (const word of this.ofSlot[slot] ?? []) {
      const list = this.slots.get(word);
      list?.remove(slot);
      if (list?.isEmpty) {
        this.slots.delete(word);
        this.sorted = undefined;
      }
    }
    this.ofSlot[slot] = [];
  }

  /**
   * @param typed folded words (`wordsOf`), at least one; each begins a word of the pieces found
   */
  find(typed: readonly string[]): WordMatch {
    const [first = "", ...rest] = typed;
    const match = this.beginningWith(first);
    for (const start of rest) {
      const other = this.beginningWith(start);
      match.all.and(other.all);
      match.titled.and(other.titled);
    }
    return match;
  }

  private beginningWith(start: string): WordMatch {
    const words = (this.sorted ??= [...this.slots.keys()].sort());
    const capacity = this.ofSlot.length;
    const match = { all: new Bitset(capacity), titled: new Bitset(capacity) };
    for (let index = this.placeOf(words, start); words[index]?.startsWith(start); index += 1) {
      this.slots.get(words[index] ?? "")?.mark(match.all, match.titled);
    }
    return match;
  }

  /** Where a word is or would be in the sorted words. */
  private placeOf(words: readonly string[], word: string): number {
    let low = 0;
    let high = words.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((words[middle] ?? "") < word) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
