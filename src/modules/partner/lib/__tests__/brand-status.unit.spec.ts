import {
  BRAND_STATUSES,
  type BrandStatus,
  brandTransition,
  PUBLIC_BRAND_STATUSES,
} from "../brand-status";

/** Every cell of the table, written out by hand: what follows, or null where it is refused. */
const CELLS: [BrandStatus, BrandStatus, string | null][] = [
  ["draft", "draft", null],
  ["draft", "approved", "brand.approved"],
  ["draft", "suspended", null],
  ["approved", "draft", null],
  ["approved", "approved", null],
  ["approved", "suspended", "brand.suspended"],
  ["suspended", "draft", null],
  ["suspended", "approved", "brand.reinstated"],
  ["suspended", "suspended", null],
];

describe("the state machine of a brand", () => {
  it("has a row here for every pair of states", () => {
    const pairs = BRAND_STATUSES.flatMap((from) => BRAND_STATUSES.map((to) => `${from} ${to}`));
    expect(CELLS.map(([from, to]) => `${from} ${to}`).sort()).toEqual(pairs.sort());
  });

  it.each(CELLS)("from %s to %s: %s", (from, to, event) => {
    expect(brandTransition(from, to)?.event ?? null).toBe(event);
  });

  it("shows nothing to clients but what is approved", () => {
    expect(PUBLIC_BRAND_STATUSES).toEqual(["approved"]);
  });
});
