import type { DocumentKind } from "./vocabulary";

/** What the house has to know before it looks at an application. */
const REQUIRED_TEXTS = [
  "display_name",
  "headline",
  "biography",
  "city",
  "country_code",
  "time_zone",
  "currency_code",
] as const;
const REQUIRED_LISTS = ["languages", "modes", "specialties"] as const;
const REQUIRED_NUMBERS = ["years_experience", "rate_amount", "client_capacity"] as const;
const REQUIRED_DOCUMENT: DocumentKind = "identity";

export type ProfileFacts = Readonly<
  Record<(typeof REQUIRED_TEXTS)[number], string | null> &
    Record<(typeof REQUIRED_LISTS)[number], readonly string[]> &
    Record<(typeof REQUIRED_NUMBERS)[number], unknown>
>;

/**
 * Lists what is still missing before an application can be submitted, in the order of the form:
 * names of fields, and `identity_document`.
 *
 * @param profile the profile as stored
 * @param documents the kinds of documents that were uploaded
 * @returns nothing when the profile is complete
 */
export function missingFromProfile(
  profile: ProfileFacts,
  documents: readonly DocumentKind[],
): string[] {
  return [
    ...REQUIRED_TEXTS.filter((field) => !profile[field]?.trim()),
    ...REQUIRED_LISTS.filter((field) => profile[field].length === 0),
    ...REQUIRED_NUMBERS.filter((field) => profile[field] === null || profile[field] === undefined),
    ...(documents.includes(REQUIRED_DOCUMENT) ? [] : ["identity_document"]),
  ];
}
