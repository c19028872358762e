import fc from "fast-check";
import { type Interval, mergeIntervals, subtractIntervals } from "../intervals";

const SPAN = 60;
const intervals = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: SPAN }), fc.integer({ min: 0, max: SPAN }))
    .map(([a, b]): Interval => [a, b]),
  { maxLength: 12 },
);
const covers = (list: readonly Interval[], point: number): boolean =>
  list.some(([start, end]) => start <= point && point < end);

const points = Array.from({ length: SPAN }, (_, point) => point);

describe("intervals", () => {
  it("merge to the same points, in order and apart", () => {
    fc.assert(
      fc.property(intervals, (list) => {
        const merged = mergeIntervals(list);
        for (const point of points) {
          expect(covers(merged, point)).toBe(covers(list, point));
        }
        merged.forEach(([start, end], index) => {
          expect(start).toBeLessThan(end);
          expect(start).toBeGreaterThan(merged[index - 1]?.[1] ?? -1);
        });
      }),
    );
  });

  it("leave without others what is in the ones and not in the others", () => {
    fc.assert(
      fc.property(intervals, intervals, (open, closed) => {
        const left = subtractIntervals(mergeIntervals(open), mergeIntervals(closed));
        for (const point of points) {
          expect(covers(left, point)).toBe(covers(open, point) && !covers(closed, point));
        }
        left.forEach(([start, end], index) => {
          expect(start).toBeLessThan(end);
          expect(start).toBeGreaterThan(left[index - 1]?.[1] ?? -1);
        });
      }),
    );
  });

  it("that meet are one", () => {
    expect(
      mergeIntervals([
        [3, 5],
        [0, 3],
        [7, 7],
      ]),
    ).toEqual([[0, 5]]);
  });
});
