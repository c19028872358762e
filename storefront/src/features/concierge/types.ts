import { type Mode, type Slot, type Stylist } from "@/lib/data/stylist-types";
import { type BoardSummary } from "@/lib/data/board-types";
import { type StylistImage } from "@/lib/data/stylist-types";

/** Lowest and highest that may be spent, in major units; null leaves that end open. */
export interface Budget {
  min: number | null;
  max: number | null;
  /** ISO 4217, lower case. */
  currency_code: string;
}

/** How a client likes to be spoken to. */
export interface Communication {
  contact: "messages" | "email" | "video";
  pace: "weekly" | "as_needed" | "only_when_asked";
  /** Whether pieces that nobody asked for are welcome. */
  surprise: boolean;
}

/** What verdicts on boards have shown: how often something was kept and passed. */
export interface Learned {
  value: string;
  kept: number;
  passed: number;
}

/** Lists of the profile: keys of the house's vocabularies, `brands` the handles of houses. */
export interface ProfileLists {
  silhouettes: string[];
  colours_loved: string[];
  colours_avoided: string[];
  materials_loved: string[];
  materials_avoided: string[];
  brands_loved: string[];
  brands_avoided: string[];
  occasions: string[];
  style_tags: string[];
  /** ISO 639-1. */
  languages: string[];
}

/** Everything of a profile that its client can change. */
export interface ProfileAnswers extends ProfileLists {
  /** Garment to size, as its wearer writes it. */
  sizes: Record<string, string>;
  /** Category to budget for one piece. */
  budgets: Record<string, Budget>;
  fit_notes: string | null;
  dislikes: string | null;
  communication: Communication | null;
  /** Keys of questions. */
  answered: string[];
  skipped: string[];
}

/** What a client told the house once; seen by their stylist, and by staff with a reason. */
export interface StyleProfile extends ProfileAnswers {
  completed_at: string | null;
  /** Goes back with every change, so that two devices do not overwrite each other. */
  version: number;
  learned: {
    brands: Learned[];
    colours: Learned[];
    categories: Learned[];
    reasons: { reason: string; count: number }[];
  };
}

export const OCCASIONS = ["red_carpet", "wardrobe", "wedding", "travel", "gift", "event"] as const;
export type Occasion = (typeof OCCASIONS)[number];

export interface BriefPicture {
  id: string;
  /** Path of its content in the API. */
  url: string;
  width: number;
  height: number;
  blur: string | null;
  alt: string | null;
}

/** A face and a name: a stylist as a line in a list. */
export interface StylistFace {
  id: string;
  handle: string;
  display_name: string;
  city: string | null;
  portrait: StylistImage | null;
}

/** An appointment that belongs to an invitation or an engagement. Instants are ISO 8601 in UTC. */
export interface ConciergeBooking {
  id: string;
  status: string;
  starts_at: string;
  ends_at: string;
  mode: Mode;
  stylist_time_zone: string;
  client_time_zone: string;
  hold_expires_at: string | null;
}

export type InvitationStatus = "pending" | "accepted" | "declined" | "expired" | "withdrawn";

export interface Invitation {
  id: string;
  status: InvitationStatus;
  message: string | null;
  expires_at: string;
  brief_id: string;
  stylist: StylistFace;
  booking: ConciergeBooking | null;
  decline_reason: string | null;
  /** Hours that the stylist proposed when declining: instants at which they begin. */
  alternative_starts: string[];
  answered_at: string | null;
  engagement_id: string | null;
  can: string[];
  created_at: string;
}

export type BriefStatus = "open" | "engaged" | "closed" | "withdrawn";

/** What somebody needs a stylist for. Dates are local calendar days, `YYYY-MM-DD`. */
export interface Brief {
  id: string;
  occasion: Occasion;
  title: string;
  happens_on: string | null;
  ends_on: string | null;
  city: string | null;
  country_code: string | null;
  budget: Budget | null;
  wishes: string | null;
  mode: Mode | null;
  languages: string[];
  specialties: string[];
  status: BriefStatus;
  pictures: BriefPicture[];
  invitations?: Invitation[];
  engagement_id: string | null;
  created_at: string;
}

/** What a brief is written and changed with. */
export interface BriefInput {
  occasion: Occasion;
  title: string;
  happens_on: string | null;
  ends_on: string | null;
  city: string | null;
  country_code: string | null;
  budget_min: number | null;
  budget_max: number | null;
  currency_code: string | null;
  wishes: string | null;
  mode: Mode | null;
  languages: string[];
  specialties: string[];
}

/** One reason for a match; contributions of all of them add up to its score. */
export interface MatchReason {
  factor: string;
  contribution: number;
  text: string;
}

export interface Match {
  stylist: Stylist;
  /** 0 to 1. */
  score: number;
  reasons: MatchReason[];
  next_slots: Slot[];
  position: number;
}

export interface Matches {
  match_id: string;
  matches: Match[];
  ranking_version: string;
  /** How many were left out, by what for. */
  filtered: { reason: string; count: number }[];
}

export type NextActor = "client" | "stylist" | "house";

export interface Milestone {
  id: string;
  title: string;
  /** Of a step that the house itself wrote. */
  key: string | null;
  due_on: string | null;
  status: "open" | "done" | "dropped";
  next_actor: NextActor;
  position: number;
  done_at: string | null;
  can: string[];
}

export interface TimelineEntry {
  id: string;
  kind: string;
  actor: { type: string; name: string | null };
  data: Record<string, string | number | boolean | null>;
  created_at: string;
}

/** One client and one stylist at work on one brief. */
export interface Engagement {
  id: string;
  title: string;
  status: "active" | "completed" | "cancelled";
  stylist: StylistFace;
  brief: Brief;
  milestones: Milestone[];
  boards: BoardSummary[];
  timeline: TimelineEntry[];
  next: { actor: NextActor; what: string; key: string | null } | null;
  bookings: ConciergeBooking[];
  can: string[];
  started_at: string;
  ended_at: string | null;
}
