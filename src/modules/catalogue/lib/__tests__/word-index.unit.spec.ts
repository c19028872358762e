import * as fc from "fast-check";
import type { Bitset } from "../bitset";
import { WordIndex } from "../word-index";

const word = fc.constantFrom("gown", "gold", "go", "silk", "silver", "été", "37,5", "robe");
const text = fc.array(word, { maxLength: 3 }).map((words) => words.join(" "));
const change = fc.record({
  slot: fc.integer({ min: 0, max: 40 }),
  title: text,
  other: text,
  isGone: fc.boolean(),
});
const starts = fc.array(fc.constantFrom("g", "go", "gold", "si", "silv", "e", "x", "37"), {
  minLength: 1,
  maxLength: 2,
});

const folded = (text: string) =>
  text
    .replace(/é/g, "e")
    .replace(",", ".")
    .split(" ")
    .filter((part) => part !== "");

function members(set: Bitset): number[] {
  const found: number[] = [];
  set.forEach((slot) => found.push(slot));
  return found;
}

describe("WordIndex", () => {
  it("finds what a walk through every piece finds, after whatever changes", () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 60 }), starts, (changes, typed) => {
        const index = new WordIndex();
        const held = new Map<number, { title: string; other: string }>();
        for (const { slot, title, other, isGone } of changes) {
          if (isGone) {
            index.delete(slot);
            held.delete(slot);
          } else {
            index.set(slot, [title], [other]);
            held.set(slot, { title, other });
          }
        }
        const walk = (wordsOfPiece: (piece: { title: string; other: string }) => string[]) =>
          [...held]
            .filter(([, piece]) =>
              typed.every((start) => wordsOfPiece(piece).some((found) => found.startsWith(start))),
            )
            .map(([slot]) => slot)
            .sort((a, b) => a - b);
        const { all, titled } = index.find(typed);
        expect(members(all)).toEqual(
          walk(({ title, other }) => [...folded(title), ...folded(other)]),
        );
        expect(members(titled)).toEqual(walk(({ title }) => folded(title)));
      }),
      { numRuns: 300 },
    );
  });
});
