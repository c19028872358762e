import { model } from "@medusajs/framework/utils";
import { STYLIST_HANDLE_MAX, STYLIST_HANDLE_PATTERN } from "../lib/handle";
import { STYLIST_LIMITS } from "../lib/limits";
import { STYLIST_STATUSES } from "../lib/stylist-status";
import { MAIL_LANGUAGES, SERVICE_MODES } from "../lib/vocabulary";
import PortfolioPiece from "./portfolio-piece";
import StylistDocument from "./stylist-document";
import StylistProfileChange from "./stylist-profile-change";
import StylistReview from "./stylist-review";
import StylistStatusChange from "./stylist-status-change";

const modes = SERVICE_MODES.map((mode) => `'${mode}'`).join(", ");

/** Somebody who dresses the house's clients, or has applied to. An unfinished profile has gaps. */
const Stylist = model
  .define("stylist", {
    id: model.id({ prefix: "sty" }).primaryKey(),
    /** Who signs in as this stylist; null for rows that nobody can sign in as. */
    auth_identity_id: model.text().unique().nullable(),
    /** Their place in an address; stays as it is from the first approval on. */
    handle: model.text().unique(),
    display_name: model.text().searchable(),
    /** Private, like `phone`: never part of a public answer. */
    email: model.text().searchable(),
    phone: model.text().nullable(),
    /** Language of the mails the house writes to them. */
    mail_language: model.enum([...MAIL_LANGUAGES]).default("en"),
    headline: model.text().nullable(),
    /** Paragraphs are parted by an empty line. */
    biography: model.text().nullable(),
    /** ISO 639-1, lower case. */
    languages: model.array().default([]),
    city: model.text().nullable(),
    /** ISO 3166-1 alpha-2, lower case. */
    country_code: model.text().nullable(),
    /** IANA name. */
    time_zone: model.text().nullable(),
    modes: model.array().default([]),
    /** Values of `lib/specialties.ts`. No check: the vocabulary grows without a migration. */
    specialties: model.array().default([]),
    style_tags: model.array().default([]),
    years_experience: model.number().nullable(),
    /** Per hour, in major units of `currency_code`. */
    rate_amount: model.bigNumber().nullable(),
    currency_code: model.text().nullable(),
    /** How many clients at the same time. */
    client_capacity: model.number().nullable(),
    status: model.enum([...STYLIST_STATUSES]).default("draft"),
    /** `{ url, width, height, blur, alt, background }` */
    portrait: model.json().nullable(),
    /** Exact: kept in the transaction in which a review becomes public or stops being so. */
    rating_count: model.number().default(0),
    rating_sum: model.number().default(0),
    submitted_at: model.dateTime().nullable(),
    /** The first approval. */
    approved_at: model.dateTime().nullable(),
    status_changes: model.hasMany(() => StylistStatusChange, { mappedBy: "stylist" }),
    profile_changes: model.hasMany(() => StylistProfileChange, { mappedBy: "stylist" }),
    documents: model.hasMany(() => StylistDocument, { mappedBy: "stylist" }),
    portfolio: model.hasMany(() => PortfolioPiece, { mappedBy: "stylist" }),
    reviews: model.hasMany(() => StylistReview, { mappedBy: "stylist" }),
  })
  .cascades({
    delete: ["status_changes", "profile_changes", "documents", "portfolio", "reviews"],
  })
  .indexes([
    { name: "IDX_stylist_status_submitted_at", on: ["status", "submitted_at"] },
    { name: "IDX_stylist_email", on: ["email"] },
  ])
  .checks([
    {
      name: "stylist_handle_check",
      expression: (columns) =>
        `${columns.handle} ~ '${STYLIST_HANDLE_PATTERN}' and length(${columns.handle}) <= ${STYLIST_HANDLE_MAX}`,
    },
    {
      name: "stylist_display_name_check",
      expression: (columns) =>
        `length(${columns.display_name}) between 1 and ${STYLIST_LIMITS.display_name_characters}`,
    },
    {
      name: "stylist_country_code_check",
      expression: (columns) => `${columns.country_code} ~ '^[a-z]{2}$'`,
    },
    {
      name: "stylist_currency_code_check",
      expression: (columns) => `${columns.currency_code} ~ '^[a-z]{3}$'`,
    },
    { name: "stylist_modes_check", expression: (columns) => `${columns.modes} <@ array[${modes}]` },
    {
      name: "stylist_years_experience_check",
      expression: (columns) =>
        `${columns.years_experience} between 0 and ${STYLIST_LIMITS.years_experience}`,
    },
    {
      name: "stylist_rate_amount_check",
      expression: (columns) => `${columns.rate_amount} between 0 and ${STYLIST_LIMITS.rate_amount}`,
    },
    {
      name: "stylist_client_capacity_check",
      expression: (columns) =>
        `${columns.client_capacity} between 1 and ${STYLIST_LIMITS.client_capacity}`,
    },
    {
      name: "stylist_rating_check",
      expression: (columns) =>
        `${columns.rating_count} >= 0 and ${columns.rating_sum} between ${columns.rating_count} and 5 * ${columns.rating_count}`,
    },
  ]);

export default Stylist;
