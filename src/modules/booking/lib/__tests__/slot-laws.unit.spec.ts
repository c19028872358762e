import fc from "fast-check";
import { nearestSlotStarts, nextSlotStarts } from "../next-slots";
import { freeSlotStarts, gridObstacle } from "../slots";
import { slotQueries } from "./arbitrary-diary";
import { plainSlots } from "./plain-slots";

const MINUTE_MS = 60_000;

describe("slots, for any diary in any zone around any change of the clock,", () => {
  it("are what a minute-by-minute look finds: within hours, clear of blocks and bookings, none missing", () => {
    fc.assert(
      fc.property(slotQueries, (query) => {
        expect(freeSlotStarts(query)).toEqual(plainSlots(query));
      }),
      { numRuns: 400 },
    );
  }, 60_000);

  it("are sorted, each once, and in the window", () => {
    fc.assert(
      fc.property(slotQueries, (query) => {
        const slots = freeSlotStarts(query);
        const ordered = slots.every((start, index) => start > (slots[index - 1] ?? -Infinity));
        const inside = slots.every((start) => start >= query.from && start < query.to);
        expect([ordered, inside]).toEqual([true, true]);
      }),
      { numRuns: 1_000 },
    );
  });

  it("do not depend on the window they are asked for in", () => {
    fc.assert(
      fc.property(slotQueries, fc.double({ min: 0, max: 1, noNaN: true }), (query, part) => {
        const middle = Math.round(query.from + (query.to - query.from) * part);
        expect([
          ...freeSlotStarts({ ...query, to: middle }),
          ...freeSlotStarts({ ...query, from: middle }),
        ]).toEqual(freeSlotStarts(query));
      }),
      { numRuns: 1_000 },
    );
  });

  it("lose to a booking exactly those whose buffers would touch it", () => {
    fc.assert(
      fc.property(slotQueries, (query) => {
        const before = query.type.buffer_before_minutes * MINUTE_MS;
        const after = (query.type.duration_minutes + query.type.buffer_after_minutes) * MINUTE_MS;
        const clear = freeSlotStarts({ ...query, busy: [] }).filter((start) =>
          query.busy.every(([begin, end]) => end <= start - before || begin >= start + after),
        );
        expect(freeSlotStarts(query)).toEqual(clear);
      }),
      { numRuns: 1_000 },
    );
  });

  it("are accepted one by one, and nothing between them is", () => {
    fc.assert(
      fc.property(slotQueries, fc.nat(), (query, pick) => {
        const mode = query.mode ?? query.type.modes[0] ?? "video";
        const type = { ...query.type, modes: [mode], minimum_notice_minutes: 0 };
        const all = { ...query, mode, type, busy: [], now: query.from - 1 };
        const slots = freeSlotStarts(all);
        for (const start of slots.slice(0, 5)) {
          expect(gridObstacle(query.schedule, type, mode, start)).toBeNull();
        }
        const somewhere = query.from + (pick % (96 * 60)) * MINUTE_MS;
        const isAskedFor = somewhere < Math.min(query.to, all.now + type.horizon_days * 86_400_000);
        const isFree = gridObstacle(query.schedule, type, mode, somewhere) === null;
        expect(isAskedFor && isFree).toBe(isAskedFor && slots.includes(somewhere));
      }),
      { numRuns: 1_000 },
    );
  });

  it("begin with the next ones, and around a time lie the nearest ones", () => {
    fc.assert(
      fc.property(slotQueries, fc.integer({ min: 1, max: 5 }), (query, count) => {
        const slots = freeSlotStarts(query);
        expect(nextSlotStarts(query, count)).toEqual(slots.slice(0, count));
        const around = (query.from + query.to) / 2;
        const byDistance = [...slots].sort(
          (a, b) => Math.abs(a - around) - Math.abs(b - around) || a - b,
        );
        expect(nearestSlotStarts(query, around, count)).toEqual(byDistance.slice(0, count));
      }),
      { numRuns: 1_000 },
    );
  });
});
