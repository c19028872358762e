import { COLOURS, MATERIALS } from "../../../lib/catalogue/vocabulary";

/** Shapes that a client may love. */
export const SILHOUETTES = [
  "column",
  "a_line",
  "ball_gown",
  "bias_cut",
  "empire",
  "sheath",
  "trumpet",
  "tailored",
  "oversized",
  "cropped",
  "wide_leg",
  "straight_leg",
  "draped",
  "structured_shoulder",
] as const;

/** What a size may be told of. */
export const GARMENTS = [
  "dress",
  "top",
  "jacket",
  "coat",
  "knitwear",
  "trousers",
  "skirt",
  "shirt",
  "suit",
  "shoes",
  "ring",
  "bracelet",
  "belt",
  "hat",
  "gloves",
] as const;

/** What clients dress for in their lives; wider than the occasions of a brief. */
export const PROFILE_OCCASIONS = [
  "red_carpet",
  "wardrobe",
  "wedding",
  "travel",
  "gift",
  "event",
  "work",
  "evening",
  "weekend",
  "stage",
] as const;

/** The questions of the questionnaire, in its order. */
export const PROFILE_QUESTIONS = [
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

export type ProfileQuestion = (typeof PROFILE_QUESTIONS)[number];

export const CONTACT_WAYS = ["messages", "email", "video"] as const;
export const CONTACT_PACES = ["weekly", "as_needed", "only_when_asked"] as const;

/** Keys of the colours and materials that the catalogue knows. */
export const COLOUR_KEYS: ReadonlySet<string> = new Set(COLOURS.map(({ key }) => key));
export const MATERIAL_KEYS: ReadonlySet<string> = new Set(MATERIALS.map(({ key }) => key));
