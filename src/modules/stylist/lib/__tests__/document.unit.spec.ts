import { toStylistDocument } from "../document";
import { SPECIALTIES, specialtyLabel, specialtyWords } from "../specialties";

describe("the document of a stylist", () => {
  it("holds what words may mean, in both languages, and nothing private", () => {
    const stylist = {
      id: "sty_1",
      display_name: "Aiko Tanaka",
      headline: "Quiet tailoring.",
      biography: "Twenty years in Ginza.",
      city: "Tokyo",
      country_code: "jp",
      languages: ["ja"],
      specialties: ["red_carpet"],
      style_tags: ["minimal"],
      email: "aiko@example.com",
      phone: "+81",
    };
    const document = toStylistDocument(stylist);
    expect(document.place).toBe("Tokyo Japan Japon");
    expect(document.language_names).toBe("Japanese japonais");
    expect(document.specialty_words).toContain("Tapis rouge");
    expect(JSON.stringify(document)).not.toMatch(/aiko@|\+81/);
  });

  it("stands for an unfinished profile as well", () => {
    const empty = toStylistDocument({
      id: "sty_1",
      display_name: "Ada",
      headline: null,
      biography: null,
      city: null,
      country_code: null,
      languages: [],
      specialties: [],
      style_tags: [],
    });
    expect(Object.values(empty).join("").trim()).toBe("sty_1Ada");
  });
});

describe("specialties", () => {
  it.each(SPECIALTIES)("%s has a name in both languages, by which it is found", (specialty) => {
    const [en, fr] = [specialtyLabel(specialty, "en"), specialtyLabel(specialty, "fr")];
    expect(en).toMatch(/^\p{Lu}/u);
    expect(fr).toMatch(/^\p{Lu}/u);
    expect(specialtyWords(specialty)).toEqual(expect.arrayContaining([en, fr]));
  });

  it("that the house does not know any more stay as they are", () => {
    expect(specialtyLabel("toString", "en")).toBe("toString");
    expect(specialtyWords("millinery")).toEqual(["millinery"]);
  });
});
