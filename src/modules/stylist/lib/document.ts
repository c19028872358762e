import { specialtyWords } from "./specialties";

/** What words are looked for in, of one approved stylist. */
export type StylistDocument = {
  id: string;
  display_name: string;
  specialty_words: string;
  headline: string;
  style_tags: string;
  place: string;
  language_names: string;
  biography: string;
};

type Described = {
  id: string;
  display_name: string;
  headline: string | null;
  biography: string | null;
  city: string | null;
  country_code: string | null;
  languages: string[];
  specialties: string[];
  style_tags: string[];
};

const READERS = ["en", "fr"] as const;

function names(type: "language" | "region", codes: readonly string[]): string {
  const spoken = READERS.map((reader) => new Intl.DisplayNames(reader, { type }));
  return codes.flatMap((code) => spoken.map((display) => display.of(code) ?? code)).join(" ");
}

/** Makes the document of a stylist; names of languages and countries in English and French. */
export function toStylistDocument(stylist: Described): StylistDocument {
  const { city, country_code: country } = stylist;
  return {
    id: stylist.id,
    display_name: stylist.display_name,
    specialty_words: stylist.specialties.flatMap(specialtyWords).join(" "),
    headline: stylist.headline ?? "",
    style_tags: stylist.style_tags.join(" "),
    place: [city ?? "", country ? names("region", [country.toUpperCase()]) : ""].join(" "),
    language_names: names("language", stylist.languages),
    biography: stylist.biography ?? "",
  };
}
