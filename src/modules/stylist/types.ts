import type { InferTypeOf } from "@medusajs/framework/types";
import type { ListedStylist } from "./lib/listing";
import type { StylistAction, StylistStatus } from "./lib/stylist-status";
import type { ReviewDecision, ReviewStatus } from "./lib/review-status";
import type { DocumentKind } from "./lib/vocabulary";
import type PortfolioPiece from "./models/portfolio-piece";
import type Stylist from "./models/stylist";

/** A picture with what a page needs to keep its place. Sizes in pixels. */
export type StylistImage = {
  url: string;
  width: number;
  height: number;
  /** A tiny picture as a data URL. */
  blur: string | null;
  /** The tone at the edge, #RRGGBB. */
  background: string | null;
  alt: string;
};

export type StylistRow = InferTypeOf<typeof Stylist>;
export type PortfolioPieceRow = InferTypeOf<typeof PortfolioPiece>;

/** Who acts: a stylist, a member of the staff, or the house's own scripts. */
type StylistActor = { type: "stylist" | "user" | "system"; id: string | null };

export type OpenApplicationInput = {
  auth_identity_id: string | null;
  display_name: string;
  email: string;
  mail_language?: "en" | "fr";
};

/** What a stylist may write into their profile; what is left out stays as it is. */
export type StylistProfileInput = {
  display_name?: string;
  phone?: string | null;
  mail_language?: "en" | "fr";
  headline?: string | null;
  biography?: string | null;
  languages?: string[];
  city?: string | null;
  country_code?: string | null;
  time_zone?: string | null;
  modes?: string[];
  specialties?: string[];
  style_tags?: string[];
  years_experience?: number | null;
  rate_amount?: number | null;
  currency_code?: string | null;
  client_capacity?: number | null;
};

/** What has to be known to take an edit of a profile back. */
export type ProfileUpdate = {
  id: string;
  previous: StylistProfileInput & { handle?: string };
  /** The row that tells staff of it; null while clients do not see the profile. */
  change_id: string | null;
};

export type ChangeStylistStatusInput = {
  id: string;
  action: StylistAction;
  actor: StylistActor;
  note?: string | null;
};

export type StylistStatusMove = {
  id: string;
  change_id: string;
  from: StylistStatus;
  to: StylistStatus;
  event: string;
};

export type AddDocumentInput = {
  stylist_id: string;
  kind: DocumentKind;
  name: string;
  mime: string;
  bytes: number;
  file_key: string;
};

export type ModerateReviewInput = {
  id: string;
  to: ReviewDecision;
  /** A user id, or null for the house's own scripts. */
  moderated_by: string | null;
  note?: string | null;
};

/** A moderation as it was done, and what to put back to undo it. */
export type ReviewModeration = {
  id: string;
  stylist_id: string;
  to: ReviewDecision;
  previous: {
    status: ReviewStatus;
    moderation_note: string | null;
    moderated_by: string | null;
    moderated_at: string | null;
  };
};

/** An approved stylist as clients may see one. */
export type PublicStylistRow = ListedStylist & {
  display_name: string;
  headline: string;
  biography: string;
  time_zone: string;
  style_tags: string[];
  client_capacity: number;
  portrait: StylistImage | null;
  /** The first picture of the portfolio. */
  cover: StylistImage | null;
  approved_at: Date | null;
};

/** A page of the house's queue. */
export type StylistQueueQuery = {
  status?: StylistStatus;
  /** Part of a name, an e-mail address or a city. */
  q?: string;
  limit: number;
  offset: number;
};

export type StylistQueuePage = {
  /** Those that wait for the house first, the longest waiting before the others; then by name. */
  ids: string[];
  count: number;
  /** How many of all stylists are in each state; states without any are left out. */
  counts: Partial<Record<StylistStatus, number>>;
};
