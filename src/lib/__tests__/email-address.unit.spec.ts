import fc from "fast-check";
import { normaliseEmail } from "../email-address";

/** Any character of the basic plane, control characters included; the ready-made units take seconds to build. */
const character = fc.integer({ min: 0, max: 0xd7ff }).map((code) => String.fromCodePoint(code));

describe("normaliseEmail", () => {
  it.each([
    ["ada@example.com", "ada@example.com"],
    ["  Ada@EXAMPLE.Com\n", "ada@example.com"],
    ["ａｄａ＠example.com", "ada@example.com"],
    ["ada+bags@mail.example.co.uk", "ada+bags@mail.example.co.uk"],
    ["o'neil@example.com", "o'neil@example.com"],
    ["zoé@maison.example", "zoé@maison.example"],
    ["zoe\u0301@maison.example", "zoé@maison.example"],
    [`${"a".repeat(64)}@example.com`, `${"a".repeat(64)}@example.com`],
  ])("brings %j into one form", (input, expected) => {
    expect(normaliseEmail(input)).toBe(expected);
  });

  it.each([
    "",
    "ada",
    "ada@",
    "@example.com",
    "ada@example",
    "ada@@example.com",
    "ada@exa mple.com",
    "ada@-example.com",
    "ada@example..com",
    ".ada@example.com",
    "ada.@example.com",
    "a..da@example.com",
    "ada@example.com, eve@example.com",
    "ada@example.com\nBcc: eve@example.com",
    "<ada@example.com>",
    `${"a".repeat(65)}@example.com`,
    `ada@${"a".repeat(250)}.com`,
  ])("refuses %j", (input) => {
    expect(normaliseEmail(input)).toBeNull();
  });

  it("changes nothing the second time", () => {
    fc.assert(
      fc.property(fc.oneof(fc.emailAddress(), fc.string({ unit: character })), (input) => {
        const once = normaliseEmail(input);
        expect(once && normaliseEmail(once)).toBe(once);
      }),
    );
  });

  it("takes every ordinary address, in capitals as well", () => {
    fc.assert(
      fc.property(fc.emailAddress(), (email) => {
        expect(normaliseEmail(email.toUpperCase())).toBe(normaliseEmail(email.toLowerCase()));
        expect(normaliseEmail(email)).not.toBeNull();
      }),
    );
  });

  it("answers any text without throwing, and never with a line break", () => {
    fc.assert(
      fc.property(fc.string({ unit: character }), (input) => {
        expect(normaliseEmail(input) ?? "").not.toMatch(/[\r\n]/);
      }),
    );
  });
});
