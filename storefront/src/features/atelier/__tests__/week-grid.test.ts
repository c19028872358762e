/** @jest-environment node */
import {
  drawnSpan,
  freeSpan,
  keyMove,
  minuteAt,
  overlap,
  placeOf,
  resized,
  shifted,
  visibleRange,
} from "../hours/week-grid";

const at = (hours: number, minutes = 0) => hours * 60 + minutes;
const DAY = { start: at(8), end: at(20) };

describe("the range that the grid shows", () => {
  it("is a usual day when there is nothing outside of it", () => {
    expect(visibleRange([])).toEqual(DAY);
    expect(visibleRange([{ start: at(9), end: at(17) }])).toEqual(DAY);
  });

  it("grows by whole hours around what begins earlier or ends later", () => {
    expect(visibleRange([{ start: at(6, 45), end: at(22, 15) }])).toEqual({
      start: at(6),
      end: at(23),
    });
    expect(visibleRange([{ start: 0, end: at(24) }])).toEqual({ start: 0, end: at(24) });
  });
});

describe("where a block stands", () => {
  it("is told in percent of the column", () => {
    expect(placeOf({ start: at(11), end: at(14) }, DAY)).toEqual({ top: 25, height: 25 });
  });

  it("is cut at the edges, and nowhere when none of it is in sight", () => {
    expect(placeOf({ start: at(5), end: at(11) }, DAY)).toEqual({ top: 0, height: 25 });
    expect(placeOf({ start: at(5), end: at(8) }, DAY)).toBeNull();
  });

  it("and the minute under a pointer are each other's opposite", () => {
    expect(minuteAt(0.25, DAY)).toBe(at(11));
    expect(minuteAt(-3, DAY)).toBe(at(8));
    expect(minuteAt(2, DAY)).toBe(at(20));
  });
});

describe("drawing", () => {
  it("takes whole quarters of an hour, in either direction", () => {
    expect(drawnSpan(at(9, 4), at(11, 10))).toEqual({ start: at(9), end: at(11, 15) });
    expect(drawnSpan(at(11, 10), at(9, 4))).toEqual({ start: at(9), end: at(11, 15) });
  });

  it("gives an hour for a click, also at the end of the day", () => {
    expect(drawnSpan(at(10, 20), at(10, 21))).toEqual({ start: at(10), end: at(11) });
    expect(drawnSpan(at(24), at(24))).toEqual({ start: at(23), end: at(24) });
  });
});

describe("moving and stretching", () => {
  it("keeps the length and stays within the day", () => {
    const block = { start: at(9), end: at(12) };
    expect(shifted(block, 30)).toEqual({ start: at(9, 30), end: at(12, 30) });
    expect(shifted(block, -at(20))).toEqual({ start: 0, end: at(3) });
    expect(shifted(block, at(20))).toEqual({ start: at(21), end: at(24) });
  });

  it("moves one edge and leaves a quarter of an hour", () => {
    const block = { start: at(9), end: at(12) };
    expect(resized(block, "end", 15)).toEqual({ start: at(9), end: at(12, 15) });
    expect(resized(block, "end", -at(9))).toEqual({ start: at(9), end: at(9, 15) });
    expect(resized(block, "end", at(20))).toEqual({ start: at(9), end: at(24) });
    expect(resized(block, "start", at(9))).toEqual({ start: at(11, 45), end: at(12) });
    expect(resized(block, "start", -at(20))).toEqual({ start: 0, end: at(12) });
  });
});

describe("keys on a block", () => {
  const press = (key: string, held: { shiftKey?: boolean; altKey?: boolean } = {}) =>
    keyMove({ key, shiftKey: false, altKey: false, ...held });

  it("move it by a quarter of an hour or a day", () => {
    expect(press("ArrowDown")).toEqual({ kind: "shift", minutes: 15 });
    expect(press("ArrowUp")).toEqual({ kind: "shift", minutes: -15 });
    expect(press("ArrowLeft")).toEqual({ kind: "day", days: -1 });
    expect(press("ArrowRight")).toEqual({ kind: "day", days: 1 });
  });

  it("stretch its end with Shift and its beginning with Alt", () => {
    expect(press("ArrowDown", { shiftKey: true })).toEqual({
      kind: "resize",
      edge: "end",
      minutes: 15,
    });
    expect(press("ArrowUp", { altKey: true })).toEqual({
      kind: "resize",
      edge: "start",
      minutes: -15,
    });
  });

  it("open and remove it, and leave every other key to the page", () => {
    expect(press("Enter")).toEqual({ kind: "edit" });
    expect(press(" ")).toEqual({ kind: "edit" });
    expect(press("Delete")).toEqual({ kind: "remove" });
    expect(press("Tab")).toBeNull();
    expect(press("a")).toBeNull();
  });
});

describe("a free stretch of a day", () => {
  it("is the usual working day, else the longest gap, else none", () => {
    expect(freeSpan([])).toEqual({ start: at(9), end: at(17) });
    expect(freeSpan([{ start: at(9), end: at(12) }])).toEqual({ start: at(12), end: at(24) });
    expect(freeSpan([{ start: 0, end: at(24) }])).toBeNull();
  });
});

test("blocks that meet do not overlap", () => {
  expect(overlap({ start: 0, end: 60 }, { start: 60, end: 90 })).toBe(false);
  expect(overlap({ start: 0, end: 61 }, { start: 60, end: 90 })).toBe(true);
});
