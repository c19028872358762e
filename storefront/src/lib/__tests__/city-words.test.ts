import { cityWords } from "../city-words";

describe("cities in words", () => {
  it.each([
    ["London", "fr", "Londres"],
    ["London", "en", "London"],
    ["Mexico City", "fr", "Mexico"],
    ["Paris", "fr", "Paris"],
    [" Dubai ", "fr", "Dubaï"],
    ["Saint-Malo", "fr", "Saint-Malo"],
  ] as const)("calls %j in %s %j", (city, language, words) => {
    expect(cityWords(city, language)).toBe(words);
  });
});
