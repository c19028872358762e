import fc from "fast-check";
import { BRAND_HANDLE_MAX, isBrandHandle } from "../brand-handle";

describe("isBrandHandle", () => {
  it.each(["a", "maison-vaubrun", "no-5", "a".repeat(BRAND_HANDLE_MAX)])("takes %s", (handle) => {
    expect(isBrandHandle(handle)).toBe(true);
  });

  it.each([
    "",
    "-",
    "Maison",
    "maison vaubrun",
    "maison--vaubrun",
    "-maison",
    "maison-",
    "maison_vaubrun",
    "é",
    "maison\n",
    "../etc",
    "a".repeat(BRAND_HANDLE_MAX + 1),
  ])("refuses %j", (handle) => {
    expect(isBrandHandle(handle)).toBe(false);
  });

  it("takes nothing that would have to be escaped in an address", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), (text) => {
        expect(isBrandHandle(text) && encodeURIComponent(text) !== text).toBe(false);
      }),
    );
  });

  it("takes any words of letters and digits joined by hyphens", () => {
    const word = fc.stringMatching(/^[a-z0-9]{1,9}$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), (words) => {
        expect(isBrandHandle(words.join("-"))).toBe(true);
      }),
    );
  });
});
