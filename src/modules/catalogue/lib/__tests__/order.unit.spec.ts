import fc from "fast-check";
import { SlotOrder } from "../order";

describe("SlotOrder", () => {
  it("is after any changes what sorting everything anew would give", () => {
    const change = fc.record({ slot: fc.nat(30), rank: fc.nat(5), gone: fc.boolean() });
    fc.assert(
      fc.property(fc.array(fc.array(change, { maxLength: 8 }), { maxLength: 12 }), (rounds) => {
        const ranks = new Map<number, number>();
        const compare = (a: number, b: number) =>
          (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0) || a - b;
        const order = new SlotOrder(compare);
        order.rebuild([]);
        for (const round of rounds) {
          const touched = new Set(round.map(({ slot }) => slot));
          for (const { slot, rank, gone } of round) {
            if (gone) {
              ranks.delete(slot);
            } else {
              ranks.set(slot, rank);
            }
          }
          order.update(
            touched,
            [...touched].filter((slot) => ranks.has(slot)),
          );
          expect([...order.sequence]).toEqual([...ranks.keys()].sort(compare));
        }
      }),
    );
  });
});
