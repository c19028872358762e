import fc from "fast-check";
import { foldText, FUNCTION_WORDS, wordsOf } from "../words";

describe("wordsOf", () => {
  it.each([
    ["Opéra Rouge", ["opera", "rouge"]],
    ["Five O’Clock", ["five", "o", "clock"]],
    ["L’Escaut", ["l", "escaut"]],
    ["sang-de-bœuf", ["sang", "de", "boeuf"]],
    ["ＧＯＷＮ", ["gown"]],
    ["EU 37,5 / EU 37.5", ["eu", "37.5", "eu", "37.5"]],
    ["85 mm.", ["85", "mm"]],
    ["1.234.567", ["1.234", "567"]],
    ["gown\u0000silk", ["gown", "silk"]],
    ["\ud83d gown", ["gown"]],
    ["?!…", []],
  ])("reads %j", (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it("gives letters, digits and a decimal point only, whatever comes in", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        for (const word of wordsOf(text)) {
          expect(word).toMatch(/^[\p{L}\p{N}]+$|^\p{N}+\.\p{N}+$/u);
        }
      }),
    );
  });

  it("changes nothing the second time", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
    );
  });
});

describe("FUNCTION_WORDS", () => {
  it("leave out the French word for gold, which English binds sentences with", () => {
    expect(FUNCTION_WORDS.has("or")).toBe(false);
    expect(FUNCTION_WORDS.has("for")).toBe(true);
  });

  it("are written as words are compared", () => {
    expect([...FUNCTION_WORDS].map(foldText)).toEqual([...FUNCTION_WORDS]);
  });
});
