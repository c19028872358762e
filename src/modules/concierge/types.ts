import type { BriefStatus, MeetingMode, Occasion } from "./lib/brief-vocabulary";
import type { EngagementActorType, EngagementStatus } from "./lib/engagement-status";
import type { InvitationStatus } from "./lib/invitation-status";
import type { MilestoneAction, MilestoneStatus, NextActor } from "./lib/milestone-status";
import type { CONTACT_PACES, CONTACT_WAYS } from "./lib/profile-vocabulary";

/** Who acts: `customer` is the client, `user` the house's staff, `system` a job or workflow. */
export type ConciergeActor = { type: EngagementActorType; id: string | null };

export type TasteCount = { value: string; kept: number; passed: number };

/** What verdicts on boards say of a client's taste; counts of pieces. */
export type LearnedTaste = {
  brands: TasteCount[];
  colours: TasteCount[];
  materials: TasteCount[];
  categories: TasteCount[];
  price_bands: TasteCount[];
  reasons: { reason: string; count: number }[];
};

/** Major units. */
export type BudgetRange = { min: number | null; max: number | null; currency_code: string };

type Communication = {
  contact: (typeof CONTACT_WAYS)[number];
  pace: (typeof CONTACT_PACES)[number];
  surprise: boolean;
};

/** What a client tells of themselves. */
export type StyleProfileFields = {
  silhouettes: string[];
  colours_loved: string[];
  colours_avoided: string[];
  materials_loved: string[];
  materials_avoided: string[];
  /** Handles of houses. */
  brands_loved: string[];
  brands_avoided: string[];
  occasions: string[];
  style_tags: string[];
  /** ISO 639-1, lower case. */
  languages: string[];
  /** Size as the client says it, by garment. */
  sizes: Record<string, string>;
  /** By handle of a category. */
  budgets: Record<string, BudgetRange>;
  fit_notes: string | null;
  dislikes: string | null;
  communication: Communication | null;
};

/** `version` 0: never begun. Instants are ISO 8601 in UTC. */
export type StyleProfileDTO = StyleProfileFields & {
  answered: string[];
  skipped: string[];
  completed_at: string | null;
  version: number;
  learned: LearnedTaste;
};

/** What is left out stays as it is. */
export type SaveProfileInput = Partial<StyleProfileFields> & {
  customer_id: string;
  /** As it was read; 0 for the first time. */
  version: number;
  answered?: readonly string[];
  skipped?: readonly string[];
};

export type BriefFields = {
  occasion: Occasion;
  title: string;
  /** Local dates, "YYYY-MM-DD". */
  happens_on: string | null;
  ends_on: string | null;
  city: string | null;
  country_code: string | null;
  budget: BudgetRange | null;
  wishes: string | null;
  mode: MeetingMode | null;
  languages: string[];
  specialties: string[];
};

export type BriefPictureDTO = {
  id: string;
  brief_id: string;
  file_key: string;
  mime: string;
  bytes: number;
  /** Pixels. */
  width: number;
  height: number;
  blur: string | null;
  alt: string;
  position: number;
};

export type BriefDTO = BriefFields & {
  id: string;
  customer_id: string;
  status: BriefStatus;
  pictures: BriefPictureDTO[];
  engagement_id: string | null;
  created_at: string;
};

export type AddPictureInput = Omit<BriefPictureDTO, "id" | "position"> & { customer_id: string };

export type InvitationDTO = {
  id: string;
  brief_id: string;
  customer_id: string;
  stylist_id: string;
  message: string;
  booking_id: string | null;
  match_id: string | null;
  /** One whose time is over is `expired` here, whether or not that is written down yet. */
  status: InvitationStatus;
  expires_at: string;
  decline_reason: string | null;
  alternative_starts: string[];
  answered_at: string | null;
  engagement_id: string | null;
  created_at: string;
};

export type InviteInput = {
  customer_id: string;
  brief_id: string;
  stylist_ids: readonly string[];
  message: string;
  /** An hour of this client with the one stylist invited, held or requested. */
  booking_id: string | null;
  /** Instant, ISO 8601: no answer is any good after it. */
  booking_starts_at: string | null;
  match_id: string | null;
  idempotency_key: string | null;
};

/** An invitation that was answered for somebody: whose booking, if any, has to be let go. */
export type AnsweredInvitation = { id: string; booking_id: string | null };

export type AcceptInput = {
  id: string;
  stylist_id: string;
  /** How many clients the stylist takes at the same time. */
  capacity: number;
};

export type AcceptResult = {
  invitation: InvitationDTO;
  engagement_id: string;
  withdrawn: AnsweredInvitation[];
  /** It was so already; nothing was done. */
  repeated: boolean;
};

export type MilestoneDTO = {
  id: string;
  engagement_id: string;
  title: string;
  /** Of the house's own words, to be translated; null where a person wrote the title. */
  key: string | null;
  due_on: string | null;
  status: MilestoneStatus;
  next_actor: NextActor;
  position: number;
  done_at: string | null;
};

export type MilestoneInput = { title: string; due_on: string | null; next_actor: NextActor };

export type MilestoneChange = Partial<MilestoneInput> & { action?: MilestoneAction };

export type EngagementDTO = {
  id: string;
  brief_id: string;
  customer_id: string;
  stylist_id: string;
  title: string;
  status: EngagementStatus;
  started_at: string;
  ended_at: string | null;
  version: number;
};

export type EngagementEventDTO = {
  id: string;
  engagement_id: string;
  kind: string;
  actor: ConciergeActor;
  data: Record<string, string | number | boolean | null>;
  created_at: string;
};

export type EngagementEventInput = {
  engagement_id: string;
  /** Such as `engagement_started`, `milestone_done`, `board_shared`. */
  kind: string;
  actor: ConciergeActor;
  /** Ids and titles only. */
  data?: Readonly<Record<string, string | number | boolean | null>>;
};

/** A page of rows and how many there are in all. */
export type Page<Row> = { rows: Row[]; count: number };

export type EngagementsQuery = {
  customer_id?: string;
  stylist_id?: string;
  status?: EngagementStatus;
  limit: number;
  offset: number;
};
