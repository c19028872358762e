import fc from "fast-check";
import { corrections, toleratedTypos, typosBetween, typosInBeginning } from "../spelling";

describe("toleratedTypos", () => {
  it.each([
    ["ring", 0],
    ["rings", 1],
    ["necklace", 1],
    ["jewellery", 2],
    ["37.5", 0],
    ["fr36x", 0],
    ["a".repeat(41), 0],
  ])("of %s is %i", (word, typos) => {
    expect(toleratedTypos(word)).toBe(typos);
  });
});

describe("typosBetween", () => {
  it.each([
    ["necklace", "necklace", 0],
    ["necklce", "necklace", 1],
    ["necklaace", "necklace", 1],
    ["nacklace", "necklace", 1],
    ["ncekalce", "necklace", 2],
    ["sandlas", "sandals", 1],
    ["gown", "shoe", 3],
  ])("%s and %s: %i", (a, b, typos) => {
    expect(typosBetween(a, b, 2)).toBe(typos);
  });

  it("is the same both ways and never above the limit by more than one", () => {
    const word = fc.string({ minLength: 0, maxLength: 12, unit: fc.constantFrom("a", "b", "c") });
    fc.assert(
      fc.property(word, word, fc.constantFrom(1, 2, 3), (a, b, limit) => {
        const typos = typosBetween(a, b, limit);
        expect(typos).toBe(typosBetween(b, a, limit));
        expect(typos).toBeLessThanOrEqual(limit + 1);
        expect(typos === 0).toBe(a === b);
      }),
    );
  });

  it("counts one for any one slip", () => {
    const word = fc.string({
      minLength: 5,
      maxLength: 12,
      unit: fc.constantFrom("a", "b", "c", "d"),
    });
    fc.assert(
      fc.property(word, fc.nat(11), (text, n) => {
        const at = n % text.length;
        expect(typosBetween(text, text.slice(0, at) + text.slice(at + 1), 2)).toBe(1);
        expect(typosBetween(text, `${text.slice(0, at)}z${text.slice(at)}`, 2)).toBe(1);
        expect(typosBetween(text, `${text.slice(0, at)}z${text.slice(at + 1)}`, 2)).toBe(1);
      }),
    );
  });
});

describe("typosInBeginning", () => {
  it("compares with the nearest beginning of the longer word", () => {
    expect(typosInBeginning("necklce", "necklaces", 1)).toBe(1);
    expect(typosInBeginning("neckl", "necklaces", 1)).toBe(0);
    expect(typosInBeginning("nackl", "necklaces", 1)).toBe(1);
    expect(typosInBeginning("shoes", "necklaces", 1)).toBe(2);
  });
});

describe("corrections", () => {
  const vocabulary = [
    "bracelet",
    "bracelets",
    "necklace",
    "ring",
    "sandal",
    "sandals",
    "scandal",
    "vandals",
  ];

  it("gives the nearest, and only those", () => {
    expect(corrections("braclet", vocabulary)).toEqual(["bracelet"]);
    expect(corrections("sandlas", vocabulary)).toEqual(["sandals"]);
  });

  it("thinks of another first letter only when nothing else comes near", () => {
    expect(corrections("zandals", vocabulary)).toEqual(["sandals", "vandals"]);
    expect(corrections("sandalz", vocabulary)).toEqual(["sandal", "sandals"]);
  });

  it("gives nothing for short words and for what is near to nothing", () => {
    expect(corrections("rign", vocabulary)).toEqual([]);
    expect(corrections("zyxwvut", vocabulary)).toEqual([]);
  });

  it("takes a word for the beginning of a longer one while somebody types", () => {
    expect(corrections("neklac", vocabulary)).toEqual([]);
    expect(corrections("neklac", vocabulary, { beginning: true })).toEqual(["necklace"]);
  });
});
