import { COLOURS, MATERIALS } from "./vocabulary";
import type { ColourTerm, MaterialTerm } from "./vocabulary-terms";

/** What a house tells of a piece, in the language it is kept in. */
export type DescribedPiece = {
  title: string;
  subtitle: string | null;
  description: string | null;
  /** The material as the house words it; null when it says none. */
  material: string | null;
  tags: readonly string[];
  /** Values that variants really have, by option title. */
  options: readonly { title: string; values: readonly string[] }[];
};

const COLOUR_OPTIONS = new Set(["colour", "color", "couleur", "coloris", "shade"]);
const MATERIAL_OPTIONS = new Set(["material", "matiere", "fabric", "tissu", "cloth", "etoffe"]);
const SIZE_OPTIONS = new Set(["size", "taille", "pointure", "shoe size"]);
/** What a piece has that comes in one size: nothing anybody filters by. */
const NO_SIZES = new Set(["default title", "one size", "taille unique", "os"]);

/** Phrases whose colour words are about a metal, a cut, a scent or a detail, not about the piece. */
const NOT_COLOURS = [
  "yellow gold",
  "white gold",
  "rose gold",
  "champagne gold",
  "gold tone",
  "gold thread",
  "gold buckle",
  "or jaune",
  "or blanc",
  "or rose",
  "or gris",
  "or champagne",
  "emerald cut",
  "taille emeraude",
  "white musk",
  "musc blanc",
  "dark honey",
  "boucle doree",
  "olive oil",
  "huile d olive",
];
/** Phrases whose material words are about a look, not about what the piece is made of. */
const NOT_MATERIALS = [
  "gold tone",
  "gold thread",
  "fil d or",
  "central stone",
  "emerald cut",
  "satin ribbon",
];
/** A scent has notes that are named like colours. */
const SCENT = ["parfum", "perfume", "fragrance", "cologne"];

/** Lower case, no diacritics, everything but letters and digits a single space; spaces around. */
function plain(text: string): string {
  const letters = text
    .toLowerCase()
    .replaceAll("œ", "oe")
    .normalize("NFD")
    .replaceAll(/\p{Diacritic}/gu, "");
  return ` ${letters.replaceAll(/[^\p{L}\p{N}]+/gu, " ").trim()} `;
}

/** Plain text without the phrases. */
function without(text: string, phrases: readonly string[]): string {
  return phrases.reduce((rest, phrase) => rest.replaceAll(` ${phrase} `, " "), text);
}

/** Whether a plain text has a word or phrase, or its plural. */
function has(text: string, word: string): boolean {
  const sought = plain(word).trim();
  return text.includes(` ${sought} `) || text.includes(` ${sought}s `);
}

function isOneOf(text: string, words: readonly string[]): boolean {
  const trimmed = text.trim();
  return words.some((word) => plain(word).trim() === trimmed);
}

function valuesOf(piece: DescribedPiece, titles: ReadonlySet<string>): string[] {
  return piece.options
    .filter(({ title }) => titles.has(plain(title).trim()))
    .flatMap(({ values }) => values.map(plain));
}

/** "Navy blue" is navy alone: of the terms a text has, those within a longer phrase of another go. */
function longest<Term extends { words: readonly string[] }>(text: string, terms: Term[]): Term[] {
  return terms.filter((term) => {
    const rest = without(
      text,
      terms
        .filter((other) => other !== term)
        .flatMap(({ words }) => words.map((word) => plain(word).trim()))
        .filter((word) => word.includes(" ") && has(text, word)),
    );
    return term.words.some((word) => has(rest, word));
  });
}

function coloursIn(text: string): ColourTerm[] {
  const cleaned = without(text, NOT_COLOURS);
  const found = COLOURS.filter(({ words }) => words.some((word) => has(cleaned, word)));
  return longest(cleaned, found);
}

function coloursOfValue(value: string): ColourTerm[] {
  const whole = COLOURS.filter(({ words, names = [] }) => isOneOf(value, [...words, ...names]));
  return whole.length ? whole : coloursIn(value);
}

function materialsIn(text: string, terms: readonly MaterialTerm[] = MATERIALS): MaterialTerm[] {
  const cleaned = without(text, NOT_MATERIALS);
  return terms.filter(({ words }) => words.some((word) => has(cleaned, word)));
}

/** The first texts that say anything; what a house says less precisely is asked only then. */
function firstFound<Term>(sources: readonly (() => Term[])[]): Term[] {
  for (const source of sources) {
    const found = source();
    if (found.length) {
      return found;
    }
  }
  return [];
}

/** Words of a piece without its material, most telling first; long texts only for want of short ones. */
function wordings({ title, subtitle, description, tags }: DescribedPiece): string[][] {
  return [
    [subtitle ?? "", ...tags].map(plain),
    ...(subtitle ? [] : [[plain(title)], [plain(description ?? "")]]),
  ];
}

/**
 * The materials of a piece: what an option offers, else what its material text names, else what
 * tags, subtitle and (without a subtitle) title and description say.
 *
 * @returns keys of the vocabulary, in its order, each once
 */
export function materialsOf(piece: DescribedPiece): string[] {
  const unmistakable = MATERIALS.filter(({ ambiguous }) => !ambiguous);
  const found = firstFound<MaterialTerm>([
    () => valuesOf(piece, MATERIAL_OPTIONS).flatMap((value) => materialsIn(value)),
    () => materialsIn(plain(piece.material ?? "")),
    ...wordings(piece).map(
      (texts) => () => texts.flatMap((text) => materialsIn(text, unmistakable)),
    ),
  ]);
  return MATERIALS.filter((term) => found.includes(term)).map(({ key }) => key);
}

/**
 * The colours of a piece: those of its colour option, else those that subtitle and tags (without a
 * subtitle title and description too) name. A word that is its material's name is no colour of it.
 *
 * @returns keys of the vocabulary, in its order, each once
 */
export function coloursOf(piece: DescribedPiece): string[] {
  const materials = materialsOf(piece);
  const material = plain(piece.material ?? "");
  const isScent = SCENT.some((word) => has(material, word));
  const inWords = wordings(piece).map((texts) => () => texts.flatMap(coloursIn));
  const tagged = (): ColourTerm[] => {
    const tags = piece.tags.map(plain);
    return COLOURS.filter(({ names }) => names && tags.some((tag) => isOneOf(tag, names)));
  };
  const found = firstFound<ColourTerm>([
    () => valuesOf(piece, COLOUR_OPTIONS).flatMap(coloursOfValue),
    ...(isScent ? [] : [() => [...(inWords[0]?.() ?? []), ...tagged()], ...inWords.slice(1)]),
  ]);
  return COLOURS.filter(
    (term) => found.includes(term) && !(term.unless && materials.includes(term.unless)),
  ).map(({ key }) => key);
}

/**
 * Says whether an option is a choice of size.
 *
 * @param title the option's title, in English or French
 */
export function isSizeOption(title: string): boolean {
  return SIZE_OPTIONS.has(plain(title).trim());
}

/** Says whether a value of a size option is one that somebody may look for. */
export function isRealSize(value: string): boolean {
  return !NO_SIZES.has(plain(value).trim());
}
