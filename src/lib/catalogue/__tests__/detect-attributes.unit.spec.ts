import {
  coloursOf,
  type DescribedPiece,
  isRealSize,
  isSizeOption,
  materialsOf,
} from "../detect-attributes";
import { COLOURS, colourTerm, MATERIALS, materialTerm } from "../vocabulary";
import { DEMO_PIECES } from "./demo-pieces";

function demo(handle: string): DescribedPiece {
  const piece = DEMO_PIECES.get(handle);
  if (!piece) {
    throw new Error(`The demo house has no piece "${handle}".`);
  }
  return piece;
}

const bare: DescribedPiece = {
  title: "",
  subtitle: null,
  description: null,
  material: null,
  tags: [],
  options: [],
};

describe("the pieces of the demo house", () => {
  it.each<[handle: string, colours: string[], materials: string[]]>([
    // Colours from the subtitle and the tags.
    ["galerie", ["ivory"], ["satin"]],
    ["grand-bal", ["midnight"], ["silk", "satin"]],
    ["small-hours", ["white"], ["cotton"]],
    ["cendre", ["grey"], ["silk", "chiffon"]],
    ["chancery", ["navy"], ["wool"]],
    ["camel-road", ["camel"], ["wool", "cashmere"]],
    ["glove-red", ["oxblood"], ["leather"]],
    ["mezzanine", ["tortoiseshell"], ["acetate"]],
    ["courtyard", ["ivory", "midnight"], ["wool"]],
    ["secchiello-miele", ["honey", "cognac"], ["leather"]],
    // A colour option wins over words.
    ["docklands", ["black", "espresso", "oxblood"], ["leather"]],
    ["first-ferry", ["stone", "navy"], ["cotton"]],
    ["doorstep", ["oxblood", "midnight"], ["velvet"]],
    ["hearth", ["ivory", "camel", "espresso"], ["cashmere"]],
    // Emerald is a colour of silk and calf, a stone in a ring, and neither when it is a cut.
    ["verdure", ["emerald"], ["satin"]],
    ["madama-verde", ["emerald"], ["leather"]],
    ["mir", [], ["gold", "emerald"]],
    ["monsoon", [], ["gold", "diamond", "emerald"]],
    ["peacock-hour", [], ["gold", "emerald", "sapphire"]],
    ["quiet-yes", [], ["gold", "diamond"]],
    ["conservatory", ["espresso", "emerald"], ["leather", "gold"]],
    // Gold is metal where it is metal, and a colour where it is gilded leather.
    ["sealed", [], ["gold"]],
    ["solace", [], ["gold"]],
    ["matinee", ["ivory", "champagne"], ["leather", "gold"]],
    ["full-stop", ["black"], ["leather"]],
    ["intermezzo", ["gold"], ["leather"]],
    ["amber-hour", ["gold", "bronze"], ["silk"]],
    ["sino", [], ["bronze"]],
    ["sun-room", [], ["gold"]],
    // A scent has notes, a soap has oil, and neither has a colour.
    ["saffron-door", [], []],
    ["green-courtyard", [], []],
    ["after-the-guests", [], []],
    ["nine-weeks", [], []],
    ["three-voices", ["sand"], ["bronze", "ceramic", "stone"]],
  ])("%s is %j, of %j", (handle, colours, materials) => {
    expect(coloursOf(demo(handle))).toEqual(colours);
    expect(materialsOf(demo(handle))).toEqual(materials);
  });

  it("all have a material but the scents, the soap and one in a twill of its own", () => {
    const without = [...DEMO_PIECES].filter(([, piece]) => materialsOf(piece).length === 0);
    expect(without.map(([handle]) => handle).sort()).toEqual([
      "after-the-guests",
      "blue-static",
      "green-courtyard",
      "long-division",
      "nine-weeks",
      "saffron-door",
      "taif-at-five",
    ]);
  });

  it("offer no colour that the vocabulary does not know", () => {
    const offered = [...DEMO_PIECES.values()].flatMap(({ options }) =>
      options.filter(({ title }) => title === "Colour").flatMap(({ values }) => values),
    );
    const unknown = offered.filter(
      (value) =>
        coloursOf({ ...bare, options: [{ title: "Colour", values: [value] }] }).length !== 1,
    );
    expect(offered.length).toBeGreaterThan(40);
    expect(unknown).toEqual([]);
  });
});

describe("pieces of an imported catalogue", () => {
  it.each<[text: string, piece: Partial<DescribedPiece>, colours: string[], materials: string[]]>([
    [
      "a title alone",
      { title: "Ocean Blue Shirt", description: "Ocean blue cotton shirt." },
      ["blue"],
      ["cotton"],
    ],
    [
      "a description where the title says nothing",
      { title: "Striped Silk Blouse", description: "Black and red striped silk blouse." },
      ["black", "red"],
      ["silk"],
    ],
    ["French", { title: "Robe bleu nuit en soie" }, ["midnight"], ["silk"]],
    [
      "French, accents and plurals",
      { title: "Gants dorés, velours émeraude" },
      ["gold", "emerald"],
      ["velvet"],
    ],
    ["a longer name before a shorter one", { title: "Navy blue coat" }, ["navy"], []],
    ["both when both are said", { title: "Blue and navy blue coat" }, ["blue", "navy"], []],
    [
      "the spelling of the option does not matter",
      { title: "Bag", options: [{ title: " COLOR ", values: ["Ocean Blue", "off-white"] }] },
      ["white", "blue"],
      [],
    ],
    [
      "names that are colours only as an option",
      { title: "Marine rose, or sable", options: [{ title: "Couleur", values: ["Rose", "Or"] }] },
      ["gold", "pink"],
      [],
    ],
    [
      "an unknown colour is none",
      { title: "Red bag", options: [{ title: "Colour", values: ["Hedgerow"] }] },
      ["red"],
      [],
    ],
    ["words within words are none", { title: "Tailored greenhouse, redingote" }, [], []],
    [
      "ambiguous words make no material",
      { title: "Silver emerald dress" },
      ["silver", "emerald"],
      [],
    ],
    [
      "a material option",
      { title: "Chair", options: [{ title: "Fabric", values: ["Linen", "Wool"] }] },
      [],
      ["wool", "linen"],
    ],
    ["nothing from nothing", {}, [], []],
  ])("%s", (_text, piece, colours, materials) => {
    expect(coloursOf({ ...bare, ...piece })).toEqual(colours);
    expect(materialsOf({ ...bare, ...piece })).toEqual(materials);
  });
});

describe("sizes", () => {
  it.each([
    ["Size", true],
    [" taille ", true],
    ["Pointure", true],
    ["Colour", false],
    ["Length", false],
  ])("an option called %j is a choice of size: %s", (title, expected) => {
    expect(isSizeOption(title)).toBe(expected);
  });

  it.each([
    ["FR 36", true],
    ["One size", false],
    ["Taille unique", false],
    ["Default Title", false],
  ])("%j is something to look for: %s", (value, expected) => {
    expect(isRealSize(value)).toBe(expected);
  });
});

describe("the vocabulary", () => {
  it("has each key once, in lower case, with both languages and a tone", () => {
    for (const terms of [COLOURS, MATERIALS]) {
      const keys = terms.map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
      expect(keys.filter((key) => !/^[a-z-]+$/.test(key))).toEqual([]);
      expect(terms.filter(({ label }) => !label.en || !label.fr)).toEqual([]);
    }
    expect(COLOURS.filter(({ tone }) => !/^#[0-9A-F]{6}$/.test(tone))).toEqual([]);
  });

  it("gives no word to two colours or two materials", () => {
    for (const terms of [COLOURS, MATERIALS]) {
      const words = terms.flatMap((term) => term.words);
      expect(new Set(words).size).toBe(words.length);
    }
  });

  it("names only materials that there are", () => {
    const named = COLOURS.flatMap(({ unless }) => unless ?? []);
    expect(named.filter((key) => !materialTerm(key))).toEqual([]);
    expect(colourTerm("midnight")?.label.fr).toBe("Bleu nuit");
    expect(colourTerm("nothing")).toBeUndefined();
  });
});
