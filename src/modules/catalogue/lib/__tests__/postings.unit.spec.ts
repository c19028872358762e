import fc from "fast-check";
import { Bitset } from "../bitset";
import { FacetScope } from "../facet-scope";
import { Postings } from "../postings";

const VALUES = ["a", "b", "c", "d", "e"];
const MANY = 1_000_000;

const assignment = fc.record({
  slot: fc.nat(200),
  values: fc.array(fc.constantFrom(...VALUES), { maxLength: 6 }),
});

describe("Postings", () => {
  it("count walking and intersecting what the latest values of the slots say", () => {
    fc.assert(
      fc.property(fc.array(assignment, { maxLength: 80 }), fc.array(fc.nat(220)), (all, among) => {
        const postings = new Postings();
        const held = new Map<number, ReadonlySet<string>>();
        for (const { slot, values } of all) {
          postings.set(slot, values);
          held.set(slot, new Set(values));
        }
        const scope = new FacetScope(Bitset.of(among));
        // With so many values wanted walking is always shorter, with none never.
        const walking = postings.counter(scope, MANY);
        const intersecting = postings.counter(scope, 0);
        const expected = new Map<string, number>();
        for (const value of [...VALUES, "unknown"]) {
          const count = [...new Set(among)].filter((slot) => held.get(slot)?.has(value)).length;
          expect(walking(value)).toBe(count);
          expect(intersecting(value)).toBe(count);
          if (count > 0) {
            expected.set(value, count);
          }
        }
        expect(postings.counts(scope)).toEqual(expected);
        for (const value of VALUES) {
          expect([...postings.any([value, "unknown"]).members()]).toEqual(
            [...held.keys()].filter((slot) => held.get(slot)?.has(value)).sort((a, b) => a - b),
          );
        }
      }),
    );
  });
});
