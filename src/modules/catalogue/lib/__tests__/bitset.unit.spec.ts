import fc from "fast-check";
import { Bitset } from "../bitset";

const numbers = fc.array(fc.nat(500), { maxLength: 200 });

function members(set: Bitset): number[] {
  const found: number[] = [];
  set.forEach((value) => found.push(value));
  return found;
}

const ascending = (values: Iterable<number>) => [...new Set(values)].sort((a, b) => a - b);

describe("Bitset", () => {
  it("is a set of numbers, smallest first", () => {
    fc.assert(
      fc.property(numbers, (values) => {
        const set = Bitset.of(values);
        expect(members(set)).toEqual(ascending(values));
        expect(set.count()).toBe(new Set(values).size);
      }),
    );
  });

  it("intersects, subtracts and unites like sets do", () => {
    fc.assert(
      fc.property(numbers, numbers, (left, right) => {
        const other = new Set(right);
        const both = left.filter((value) => other.has(value));
        expect(members(Bitset.of(left).and(Bitset.of(right)))).toEqual(ascending(both));
        expect(members(Bitset.of(left).andNot(Bitset.of(right)))).toEqual(
          ascending(left.filter((value) => !other.has(value))),
        );
        expect(members(Bitset.of(left).or(Bitset.of(right)))).toEqual(
          ascending([...left, ...right]),
        );
        expect(Bitset.of(left).countAnd(Bitset.of(right))).toBe(new Set(both).size);
      }),
    );
  });

  it("forgets what is deleted and keeps copies apart", () => {
    const set = Bitset.of([1, 31, 32, 63, 64]);
    const copy = set.copy();
    set.delete(32);
    set.delete(10_000);
    expect(members(set)).toEqual([1, 31, 63, 64]);
    expect(copy.has(32)).toBe(true);
    expect(set.has(10_000)).toBe(false);
  });
});
