import { optionFrench } from "../french-of-the-house";

describe("optionFrench", () => {
  it.each([
    ["Size", "Taille"],
    ["Ivory", "Ivoire"],
    ["One size", "Taille unique"],
    ["36", "36"],
    ["50 ml", "50 ml"],
  ])("calls %s %s", (word, french) => {
    expect(optionFrench({ Size: "Taille", Ivory: "Ivoire" }, word)).toBe(french);
  });
});
