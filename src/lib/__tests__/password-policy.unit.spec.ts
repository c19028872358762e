import { dictionary } from "@zxcvbn-ts/language-common";
import fc from "fast-check";
import { findPasswordProblem } from "../password-policy";

/** Any character of the basic plane, control characters included; the ready-made units take seconds to build. */
const character = fc.integer({ min: 0, max: 0xd7ff }).map((code) => String.fromCodePoint(code));

describe("findPasswordProblem", () => {
  it.each([
    ["correct horse battery staple", null],
    ["un port calme à l’aube", null],
    ["静かな港の夜明けに立つ人の影", null],
    ["eleven char", "too_short"],
    ["😀😀😀😀😀😀😀😀😀😀😀", "too_short"],
    ["x".repeat(129), "too_long"],
    [`a quiet harbour ${"at dawn ".repeat(14)}`, null],
    ["password1234", "too_common"],
    ["PASSWORD1234", "too_common"],
    ["Password2026!!", "too_common"],
    ["qwertyuiop123", "too_common"],
    ["passwordpassword", "too_common"],
    ["aaaaaaaaaaaaaa", "too_common"],
    ["abababababab", "too_common"],
    ["123456789012", "too_common"],
  ])("says of %j: %s", (password, expected) => {
    expect(findPasswordProblem(password)).toBe(expected);
  });

  it("refuses every listed password, in any case and with any digits behind it", () => {
    const listed = dictionary.passwords.map(String).filter((word) => word.length >= 4);
    fc.assert(
      fc.property(
        fc.constantFrom(...listed),
        fc.stringMatching(/^[0-9!.?]{8}$/),
        (word, decoration) => {
          expect(findPasswordProblem(word.toUpperCase() + decoration)).toBe("too_common");
          expect(findPasswordProblem(word + decoration)).toBe("too_common");
        },
      ),
    );
  });

  it("answers for any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: character, maxLength: 300 }), (password) => {
        const characters = [...password].length;
        const problem = findPasswordProblem(password);
        expect(problem === "too_short").toBe(characters < 12);
        expect(problem === "too_long").toBe(characters > 128);
      }),
    );
  });
});
