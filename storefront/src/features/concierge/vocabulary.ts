/** Keys that the API keeps; the house's words for them stand in `messages`. */

/** The questions of the questionnaire, in its order. */
export const QUESTIONS = [
  "occasions",
  "silhouettes",
  "colours",
  "materials",
  "brands",
  "style_tags",
  "sizes",
  "fit_notes",
  "budgets",
  "dislikes",
  "languages",
  "communication",
] as const;
export type Question = (typeof QUESTIONS)[number];

export const SILHOUETTES = [
  "column",
  "a_line",
  "ball_gown",
  "bias_cut",
  "empire",
  "sheath",
  "trumpet",
  "draped",
  "tailored",
  "structured_shoulder",
  "cropped",
  "oversized",
  "wide_leg",
  "straight_leg",
] as const;
export type Silhouette = (typeof SILHOUETTES)[number];

export const LIFE_OCCASIONS = [
  "work",
  "evening",
  "event",
  "weekend",
  "travel",
  "wedding",
  "red_carpet",
  "wardrobe",
  "gift",
  "stage",
] as const;
export type LifeOccasion = (typeof LIFE_OCCASIONS)[number];

/** Colours with their tone, in an order that reads as one wall; the catalogue's own keys. */
export const COLOURS = [
  ["white", "#F6F4EF"],
  ["ivory", "#EFE8DA"],
  ["champagne", "#E3D2B4"],
  ["sand", "#CFC3B0"],
  ["camel", "#B98E5D"],
  ["cognac", "#94582B"],
  ["espresso", "#3A2E25"],
  ["black", "#1C1A19"],
  ["charcoal", "#3B3B3D"],
  ["grey", "#8B8984"],
  ["silver", "#B9BBBE"],
  ["gold", "#C6A15B"],
  ["yellow", "#E2BE4B"],
  ["orange", "#C8672E"],
  ["pink", "#D9A5A8"],
  ["red", "#A3262B"],
  ["oxblood", "#5B1B20"],
  ["purple", "#5B3A6B"],
  ["heather", "#8E8194"],
  ["blue", "#3A6291"],
  ["midnight", "#131A2B"],
  ["emerald", "#12443A"],
  ["green", "#3F6B4A"],
  ["moss", "#5F6546"],
] as const;
export type Colour = (typeof COLOURS)[number][0];

/** Materials that can be told by a close look, cloth first. */
export const MATERIALS = [
  "silk",
  "satin",
  "crepe",
  "chiffon",
  "velvet",
  "lace",
  "wool",
  "cashmere",
  "jersey",
  "cotton",
  "linen",
  "denim",
  "leather",
  "shearling",
  "acetate",
  "gold",
  "platinum",
  "silver",
  "steel",
  "pearl",
  "diamond",
  "emerald",
  "sapphire",
  "ceramic",
] as const;
export type Material = (typeof MATERIALS)[number];

/** Words that stylists describe themselves with, too. */
export const STYLE_TAGS = [
  "classic",
  "minimal",
  "quiet glamour",
  "tailoring",
  "soft tailoring",
  "evening",
  "colour",
  "vintage",
  "knitwear",
  "natural fibres",
  "high jewellery",
  "capes",
] as const;
export type StyleTag = (typeof STYLE_TAGS)[number];

export const GARMENTS = [
  "dress",
  "top",
  "shirt",
  "knitwear",
  "jacket",
  "coat",
  "suit",
  "trousers",
  "skirt",
  "shoes",
  "belt",
  "hat",
  "gloves",
  "ring",
  "bracelet",
] as const;
export type Garment = (typeof GARMENTS)[number];

/** ISO 639-1; those that the house's stylists speak. */
export const LANGUAGES = [
  "en",
  "fr",
  "it",
  "es",
  "de",
  "pt",
  "nl",
  "ar",
  "tr",
  "hi",
  "ja",
  "ko",
  "zh",
  "ru",
] as const;

export const CONTACTS = ["messages", "email", "video"] as const;
export const PACES = ["weekly", "as_needed", "only_when_asked"] as const;

/** Where the picture of a key lies among the house's own. */
export function ownPicture(kind: "occasion" | "material" | "style", key: string): string {
  return `/house/style/${kind}-${key.replace(/[ _]/g, "-")}.webp`;
}

/** A key as it stands in `messages`, where names have no spaces. */
export function wordKey(key: string): string {
  return key.replaceAll(" ", "_");
}

/** @returns whether a part of an address names a question. */
export function isQuestion(value: string | undefined): value is Question {
  return QUESTIONS.some((question) => question === value);
}
