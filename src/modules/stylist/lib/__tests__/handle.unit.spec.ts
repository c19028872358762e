import fc from "fast-check";
import {
  freeHandle,
  handleBase,
  isStylistHandle,
  isStylistKey,
  STYLIST_HANDLE_MAX,
} from "../handle";

describe("handles", () => {
  it.each([
    ["Aiko Tanaka", "aiko-tanaka"],
    ["Élodie d’Arc", "elodie-d-arc"],
    ["  Søren Østergård ", "soren-ostergard"],
    ["Łukasz Weiß", "lukasz-weiss"],
    ["山本 花子", "stylist"],
    ["---", "stylist"],
    ["Atelier 7", "atelier-7"],
  ])("of %j begin with %s", (name, base) => {
    expect(handleBase(name)).toBe(base);
  });

  it("are numbered when the name is taken", () => {
    expect(freeHandle("ada", new Set())).toBe("ada");
    expect(freeHandle("ada", new Set(["ada-b"]))).toBe("ada");
    expect(freeHandle("ada", new Set(["ada", "ada-3"]))).toBe("ada-2");
    expect(freeHandle("ada", new Set(["ada", "ada-2", "ada-3"]))).toBe("ada-4");
  });

  it("are handles whatever the name, and free", () => {
    const taken = fc.array(fc.nat({ max: 20 }), { maxLength: 20 });
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 120 }), taken, (name, numbers) => {
        const base = handleBase(name);
        const others = new Set([base, ...numbers.map((number) => `${base}-${number}`)]);
        const handle = freeHandle(base, others);
        expect(isStylistHandle(base)).toBe(true);
        expect(isStylistHandle(handle)).toBe(true);
        expect(others.has(handle)).toBe(false);
      }),
    );
  });

  it.each(["", "-a", "a-", "A", "a_b", "a--b", "a".repeat(STYLIST_HANDLE_MAX + 1), "a\n"])(
    "are not %j",
    (text) => {
      expect(isStylistHandle(text)).toBe(false);
    },
  );

  it.each([
    ["sty_01M81N5XQB6D23D0SWPERB1GCX", true],
    ["aiko-tanaka", true],
    ["sty_", false],
    ["sty_a\u0000b", false],
    ["STY_1", false],
    ["a".repeat(300), false],
  ])("or ids name a stylist: %j %s", (key, expected) => {
    expect(isStylistKey(key)).toBe(expected);
  });
});
