import { clamp, FITTED, MAX_SCALE, neighbour, zoomAt } from "../piece/pan-zoom";

const FRAME = { width: 400, height: 800 };

describe("zoomAt", () => {
  it("keeps the point under the finger where it is", () => {
    const point = { x: 100, y: -50 };
    const view = zoomAt(FITTED, 2, point, FRAME);
    expect(view.scale).toBe(2);
    // What lay under the finger before lies there still.
    expect((point.x - view.x) / view.scale).toBe(point.x);
    expect((point.y - view.y) / view.scale).toBe(point.y);
    expect(view).toMatchObject({ x: -100, y: 50 });
  });

  it("never leaves its bounds", () => {
    expect(zoomAt(FITTED, 100, { x: 0, y: 0 }, FRAME).scale).toBe(MAX_SCALE);
    expect(zoomAt({ scale: 2, x: 200, y: 0 }, 0.1, { x: 0, y: 0 }, FRAME)).toEqual(FITTED);
  });
});

describe("clamp", () => {
  it("keeps the picture over its frame", () => {
    expect(clamp({ scale: 2, x: 900, y: -900 }, FRAME)).toEqual({ scale: 2, x: 200, y: -400 });
  });

  it("does not move a fitted picture", () => {
    expect(clamp({ scale: 1, x: 30, y: 30 }, FRAME)).toEqual(FITTED);
  });
});

describe("neighbour", () => {
  it("goes round in both directions", () => {
    expect(neighbour(2, 1, 3)).toBe(0);
    expect(neighbour(0, -1, 3)).toBe(2);
  });
});
