import { colourTerm, materialTerm } from "../../../../lib/catalogue/vocabulary";

/** Of the words that tags and silhouettes are made of; colours and materials have terms of their own. */
const TASTE: Readonly<Record<string, string>> = {
  ball: "bal",
  bias: "biais",
  capes: "capes",
  classic: "classique",
  colour: "couleur",
  column: "colonne",
  cropped: "court",
  draped: "drapé",
  evening: "soir",
  fibres: "fibres",
  glamour: "éclat",
  gown: "robe",
  high: "haute",
  jewellery: "joaillerie",
  knitwear: "maille",
  minimal: "épure",
  natural: "naturel",
  oversized: "ample",
  quiet: "discrétion",
  sheath: "fourreau",
  shoulder: "épaule",
  soft: "souplesse",
  straight: "droit",
  structured: "structure",
  tailored: "tailleur",
  tailoring: "tailleur",
  trumpet: "trompette",
  vintage: "vintage",
  wide: "large",
};

/** Cities that French calls otherwise; stylists write theirs in English. */
const CITIES: Readonly<Record<string, string>> = {
  Athens: "Athènes",
  Barcelona: "Barcelone",
  Beijing: "Pékin",
  Beirut: "Beyrouth",
  Brussels: "Bruxelles",
  Copenhagen: "Copenhague",
  Dubai: "Dubaï",
  Edinburgh: "Édimbourg",
  Geneva: "Genève",
  Hamburg: "Hambourg",
  Lisbon: "Lisbonne",
  London: "Londres",
  "Mexico City": "Mexico",
  Montreal: "Montréal",
  Seoul: "Séoul",
  Singapore: "Singapour",
  Venice: "Venise",
  Vienna: "Vienne",
  Warsaw: "Varsovie",
};

/**
 * A word of taste in French.
 *
 * @param word as taste is compared by; one that has no French, such as a house's name, stays
 */
export function frenchTaste(word: string): string {
  const term = materialTerm(word) ?? colourTerm(word);
  return term?.label.fr.toLowerCase() ?? TASTE[word] ?? word;
}

/** A city as French calls it; one that is not known stays as it is written. */
export function frenchCity(city: string): string {
  return CITIES[city.trim()] ?? city;
}
