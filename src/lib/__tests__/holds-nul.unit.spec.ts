import fc from "fast-check";
import { holdsNul } from "../holds-nul";

describe("holdsNul", () => {
  it.each([
    ["a\0b", true],
    [{ a: ["x", { b: "\0" }] }, true],
    [{ "a\0": 1 }, true],
    ["a\\u0000b", false],
    [{ a: [1, null, true, "text\n"] }, false],
    [undefined, false],
    [Buffer.from("\0"), false],
  ])("of %j is %s", (value, expected) => {
    expect(holdsNul(value)).toBe(expected);
  });

  it("finds it exactly where the JSON of the value has one", () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: "binary" }), (value) => {
        const written = JSON.stringify(value).replaceAll("\\\\", "");
        expect(holdsNul(value)).toBe(written.includes("\\u0000"));
      }),
    );
  });
});
