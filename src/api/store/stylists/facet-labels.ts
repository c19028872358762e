import type { FacetCount, StylistFacet } from "../../../modules/stylist/lib/listing";
import { specialtyLabel } from "../../../modules/stylist/lib/specialties";

type LabelledFacet = FacetCount & { label?: string };
type Language = "en" | "fr";

const tongues: Readonly<Record<Language, Intl.DisplayNames>> = {
  en: new Intl.DisplayNames("en", { type: "language" }),
  fr: new Intl.DisplayNames("fr", { type: "language" }),
};

function tongue(code: string, language: Language): string {
  // What somebody typed into an address need not be a language.
  const name = /^[a-z]{2,3}$/.test(code) ? (tongues[language].of(code) ?? code) : code;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

/**
 * Gives the values of facets the names that people read; ways of meeting are named by the screens.
 *
 * @param locale of the request, such as `fr-FR`; anything but French reads English
 */
export function labelFacets(
  facets: Readonly<Record<StylistFacet, FacetCount[]>>,
  locale: string | undefined,
): Record<StylistFacet, LabelledFacet[]> {
  const language: Language = locale?.toLowerCase().startsWith("fr") ? "fr" : "en";
  return {
    specialty: facets.specialty.map((one) => ({
      ...one,
      label: specialtyLabel(one.value, language),
    })),
    city: facets.city.map((one) => ({ ...one, label: one.value })),
    mode: facets.mode,
    language: facets.language.map((one) => ({ ...one, label: tongue(one.value, language) })),
  };
}
