import { expansionsOf, LONGEST_SYNONYM_WORDS, synonymTable } from "../synonyms";
import { foldText } from "../words";

describe("expansionsOf", () => {
  it.each([
    ["gown", "evening dress"],
    ["evening dress", "gown"],
    ["evening dresses", "gown"],
    ["trainers", "sneakers"],
    ["sneakers", "trainers"],
    ["jewellery", "jewelry"],
    ["jewelry", "jewellery"],
    ["handbag", "bag"],
    ["pants", "trousers"],
    ["jumper", "sweater"],
    ["overcoats", "coat"],
    ["scarves", "foulard"],
    ["bague", "ring"],
    ["rings", "bague"],
    ["robe du soir", "gown"],
    ["robes du soir", "gown"],
  ])("knows that %s may be called %s", (phrase, other) => {
    expect(expansionsOf(phrase)).toContain(other);
  });

  it("finds the special by the general, not the other way round", () => {
    expect(expansionsOf("blue")).toContain("midnight");
    expect(expansionsOf("midnight")).not.toContain("blue");
    expect(expansionsOf("dress")).toContain("gown");
    expect(expansionsOf("gown")).not.toContain("dress");
  });

  it("has nothing for words it does not know", () => {
    expect(expansionsOf("unobtainium")).toEqual([]);
    expect(expansionsOf("")).toEqual([]);
    expect(expansionsOf("constructor")).toEqual([]);
  });
});

describe("synonymTable", () => {
  const table = Object.entries(synonymTable());

  it("holds normalised phrases only, none as its own synonym, none twice", () => {
    for (const [phrase, others] of table) {
      expect([phrase, ...others].map(foldText)).toEqual([phrase, ...others]);
      expect(others).not.toContain(phrase);
      expect(new Set(others).size).toBe(others.length);
      expect(others.length).toBeGreaterThan(0);
    }
  });

  it("has no phrase longer than is looked for", () => {
    const longest = Math.max(...table.map(([phrase]) => phrase.split(" ").length));
    expect(longest).toBe(LONGEST_SYNONYM_WORDS);
    expect(longest).toBeLessThanOrEqual(5);
  });
});
