import { nextTry, PICTURE_TRIES_MAX } from "../picture-tries";

const NOW = new Date("2026-11-22T12:00:00.000Z");

describe("nextTry", () => {
  it("waits longer after every try and gives up after the last", () => {
    const tries = Array.from({ length: PICTURE_TRIES_MAX }, (_, index) =>
      nextTry(index + 1, "unreachable", NOW)?.toISOString(),
    );
    expect(tries).toEqual([
      "2026-11-22T12:01:00.000Z",
      "2026-11-22T12:10:00.000Z",
      "2026-11-22T13:00:00.000Z",
      "2026-11-22T18:00:00.000Z",
      "2026-11-24T00:00:00.000Z",
      undefined,
    ]);
  });

  it.each([
    ["unreachable", true],
    ["too_slow", true],
    ["not_given", true],
    ["address_refused", false],
    ["redirected_too_often", false],
    ["too_large", false],
    ["too_many_pixels", false],
    ["not_a_picture", false],
    ["damaged", false],
  ])("%s is worth another try: %s", (reason, worth) => {
    expect(nextTry(1, reason, NOW) !== null).toBe(worth);
  });
});
