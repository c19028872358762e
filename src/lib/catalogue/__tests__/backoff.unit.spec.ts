import { backoffMs } from "../backoff";

describe("the rest after failures", () => {
  it.each([
    [1, 2_000],
    [2, 4_000],
    [3, 8_000],
    [6, 64_000],
    [7, 100_000],
    [5_000, 100_000],
  ])("after %i failures is %i ms", (failures, rest) => {
    expect(backoffMs(failures, 2_000, 100_000)).toBe(rest);
  });
});
