import type { MedusaContainer, RemoteQueryFunction } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { notFound } from "../../../lib/house-error";
import { missingFromProfile } from "../../../modules/stylist/lib/profile-complete";
import { ratingOf } from "../../../modules/stylist/lib/rating";
import { stylistTransition } from "../../../modules/stylist/lib/stylist-status";
import type { DocumentKind } from "../../../modules/stylist/lib/vocabulary";
import type { StylistRow } from "../../../modules/stylist/types";

const FIELDS = ["*", "documents.kind"];

type OwnRow = StylistRow & { documents: ({ kind: DocumentKind } | null)[] };

/** What a stylist sees of their own row, and staff besides. Amounts in major units. */
export function ownFields(row: StylistRow) {
  return {
    id: row.id,
    handle: row.handle,
    display_name: row.display_name,
    email: row.email,
    phone: row.phone,
    mail_language: row.mail_language,
    headline: row.headline,
    biography: row.biography,
    languages: row.languages,
    city: row.city,
    country_code: row.country_code,
    time_zone: row.time_zone,
    modes: row.modes,
    specialties: row.specialties,
    style_tags: row.style_tags,
    years_experience: row.years_experience,
    rate: {
      amount: row.rate_amount === null ? null : Number(row.rate_amount),
      currency_code: row.currency_code,
    },
    client_capacity: row.client_capacity,
    portrait: row.portrait,
    rating: ratingOf(row),
    status: row.status,
    submitted_at: row.submitted_at,
    approved_at: row.approved_at,
    created_at: row.created_at,
    updated_at: row.updated_at,
  };
}

/**
 * Reads a stylist as they see themselves: with what is missing before they can submit, and whether
 * they may.
 *
 * @throws HouseError 404
 */
export async function readOwnStylist(scope: MedusaContainer, id: string) {
  const query = scope.resolve<RemoteQueryFunction>(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({ entity: "stylist", fields: FIELDS, filters: { id } });
  const [row] = data as unknown as OwnRow[];
  if (!row) {
    throw notFound("We do not know this stylist.");
  }
  const kinds = row.documents.flatMap((document) => (document ? [document.kind] : []));
  const missing = missingFromProfile(row, kinds);
  const can_submit = missing.length === 0 && Boolean(stylistTransition(row.status, "submit"));
  return { ...ownFields(row), missing, can_submit };
}
