import fc from "fast-check";
import { queryGroups } from "../query-groups";

const words = (query: string) => queryGroups(query).map((group) => group.words);

describe("queryGroups", () => {
  it("takes the longest phrase that has synonyms as one idea", () => {
    expect(words("black evening dress")).toEqual([["black"], ["evening", "dress"]]);
    expect(words("robe du soir noire")).toEqual([["robe", "soir"], ["noire"]]);
  });

  it("leaves out words that bind a sentence, unless there are no others", () => {
    expect(words("a gown for the opera")).toEqual([["gown"], ["opera"]]);
    expect(words("of the")).toEqual([["of"], ["the"]]);
  });

  it("has nothing for a query without a letter or digit", () => {
    expect(queryGroups("?! —")).toEqual([]);
  });

  it("gives at most twelve groups of safe words, whatever comes in", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 600 }), (query) => {
        const groups = queryGroups(query);
        expect(groups.length).toBeLessThanOrEqual(12);
        for (const word of groups.flatMap((group) => group.words)) {
          expect(word).toMatch(/^[\p{L}\p{N}.]+$/u);
        }
      }),
    );
  });
});
