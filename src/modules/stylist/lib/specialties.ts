type Words = { label: { en: string; fr: string }; words: readonly string[] };

/**
 * What a stylist may be chosen for: the value of the API, what it is called, and other words that
 * people look for.
 */
const SPECIALTY_WORDS = {
  red_carpet: {
    label: { en: "Red carpet", fr: "Tapis rouge" },
    words: ["awards", "premiere", "gala", "press tour", "avant-première", "festival"],
  },
  bridal: {
    label: { en: "Bridal", fr: "Mariage" },
    words: ["wedding", "bride", "mariée", "noces"],
  },
  wardrobe: {
    label: { en: "Wardrobe", fr: "Garde-robe" },
    words: ["closet", "capsule", "edit", "dressing", "everyday"],
  },
  travel: {
    label: { en: "Travel", fr: "Voyage" },
    words: ["resort", "holiday", "packing", "vacances", "croisière"],
  },
  gifting: { label: { en: "Gifting", fr: "Cadeaux" }, words: ["gifts", "presents", "cadeau"] },
  jewellery: {
    label: { en: "Jewellery", fr: "Joaillerie" },
    words: ["jewelry", "diamonds", "bijoux", "high jewellery"],
  },
  watches: {
    label: { en: "Watches", fr: "Horlogerie" },
    words: ["timepieces", "montres", "collecting"],
  },
  menswear: {
    label: { en: "Menswear", fr: "Mode masculine" },
    words: ["men", "tailoring", "suits", "homme", "costume"],
  },
  couture: {
    label: { en: "Couture", fr: "Couture" },
    words: ["haute couture", "made to measure", "atelier", "sur mesure"],
  },
  event: {
    label: { en: "Events", fr: "Événements" },
    words: ["party", "evening", "black tie", "soirée", "gala"],
  },
  interiors: {
    label: { en: "Interiors", fr: "Intérieurs" },
    words: ["home", "decoration", "art", "décoration", "maison"],
  },
  image: {
    label: { en: "Image", fr: "Image" },
    words: ["image consulting", "executive", "personal brand", "conseil en image", "colour"],
  },
} as const satisfies Readonly<Record<string, Words>>;

export type Specialty = keyof typeof SPECIALTY_WORDS;

/** Every specialty, in the order in which the house shows them. */
export const SPECIALTIES = Object.keys(SPECIALTY_WORDS) as [Specialty, ...Specialty[]];

function isSpecialty(value: string): value is Specialty {
  return Object.hasOwn(SPECIALTY_WORDS, value);
}

/**
 * What a specialty is called in a language; the value itself when the house does not know it.
 */
export function specialtyLabel(value: string, language: "en" | "fr"): string {
  return isSpecialty(value) ? SPECIALTY_WORDS[value].label[language] : value;
}

/** Every word by which a specialty may be looked for, in both languages. */
export function specialtyWords(value: string): string[] {
  if (!isSpecialty(value)) {
    return [value];
  }
  const { label, words } = SPECIALTY_WORDS[value];
  return [label.en, label.fr, ...words];
}
