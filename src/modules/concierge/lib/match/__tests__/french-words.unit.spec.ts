import { SILHOUETTES } from "../../profile-vocabulary";
import { frenchCity, frenchTaste } from "../french-words";
import { tasteWords } from "../words";

/** As the questionnaire offers them. */
const STYLE_TAGS = [
  "classic",
  "minimal",
  "quiet_glamour",
  "tailoring",
  "soft_tailoring",
  "evening",
  "colour",
  "vintage",
  "knitwear",
  "natural_fibres",
  "high_jewellery",
  "capes",
];

describe("words of taste in French", () => {
  it("come from the catalogue where it has them, and stay where nobody has", () => {
    expect(frenchTaste("silk")).toBe("soie");
    expect(frenchTaste("oxblood")).toBe("sang-de-bœuf");
    expect(frenchTaste("quiet")).toBe("discrétion");
    expect(frenchTaste("vaubrun")).toBe("vaubrun");
  });

  it("are known for every tag that a client can choose", () => {
    const same = ["capes", "fibres", "vintage"];
    const english = [...tasteWords(STYLE_TAGS)].filter(
      (word) => frenchTaste(word) === word && !same.includes(word),
    );
    expect(english).toEqual([]);
  });

  it("are known for every silhouette but those that French calls the same", () => {
    const same = ["empire", "line", "cut", "leg"];
    const english = [...tasteWords([...SILHOUETTES])].filter(
      (word) => frenchTaste(word) === word && !same.includes(word),
    );
    expect(english).toEqual([]);
  });
});

describe("cities in French", () => {
  it("have their French name, or the one they are written with", () => {
    expect(frenchCity("London")).toBe("Londres");
    expect(frenchCity("Sydney")).toBe("Sydney");
  });
});
