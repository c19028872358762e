import { effectiveInvitationStatus } from "./lib/invitation-status";
import type {
  BriefDTO,
  BriefPictureDTO,
  BudgetRange,
  EngagementDTO,
  EngagementEventDTO,
  InvitationDTO,
  MilestoneDTO,
  StyleProfileDTO,
  StyleProfileFields,
} from "./types";

/** Rows as PostgreSQL writes them to JSON, and what everybody sees of them. */

const utc = (instant: string): string => new Date(instant).toISOString();
const utcOrNull = (instant: string | null): string | null => instant && utc(instant);

type StoredProfile = Omit<StyleProfileDTO, "learned"> & { id: string };
type StoredBrief = Omit<BriefDTO, "budget" | "pictures" | "engagement_id"> & {
  budget_min: number | null;
  budget_max: number | null;
  currency_code: string | null;
  pictures: BriefPictureDTO[] | null;
  engagement_id: string | null;
};
type StoredInvitation = Omit<InvitationDTO, "alternative_starts"> & {
  alternative_starts: string[] | null;
  now: string;
};
type StoredEvent = Omit<EngagementEventDTO, "actor"> & {
  actor_type: EngagementEventDTO["actor"]["type"];
  actor_id: string | null;
};

export type ProfileRow = { row: StoredProfile };
export type BriefRow = { row: StoredBrief };
export type InvitationRow = { row: StoredInvitation };
export type EngagementRow = { row: EngagementDTO };
export type EventRow = { row: StoredEvent };
export type MilestoneRow = { row: MilestoneDTO };

/** What a client has told before they have told anything. */
export const NO_PROFILE: StyleProfileFields = {
  silhouettes: [],
  colours_loved: [],
  colours_avoided: [],
  materials_loved: [],
  materials_avoided: [],
  brands_loved: [],
  brands_avoided: [],
  occasions: [],
  style_tags: [],
  languages: [],
  sizes: {},
  budgets: {},
  fit_notes: null,
  dislikes: null,
  communication: null,
};

const PROFILE_FIELDS = Object.keys(NO_PROFILE) as (keyof StyleProfileFields)[];

/** The fields of a profile, out of whatever holds them and more. */
export function profileFieldsOf(from: StyleProfileFields): StyleProfileFields {
  return Object.fromEntries(
    PROFILE_FIELDS.map((field) => [field, from[field]]),
  ) as StyleProfileFields;
}

export function profileOf({ row }: ProfileRow): Omit<StyleProfileDTO, "learned"> {
  const { answered, skipped, completed_at, version } = row;
  return {
    ...profileFieldsOf(row),
    answered,
    skipped,
    completed_at: utcOrNull(completed_at),
    version,
  };
}

/** `b` is the brief. */
export const BRIEF_ROW = `to_jsonb(b) || jsonb_build_object(
  'pictures', (select jsonb_agg(to_jsonb(p) order by p.position, p.id) from brief_picture p
    where p.brief_id = b.id and p.deleted_at is null),
  'engagement_id', (select e.id from engagement e
    where e.brief_id = b.id and e.status <> 'cancelled' and e.deleted_at is null)) as row`;

function budgetOf({ budget_min: min, budget_max: max, currency_code }: StoredBrief) {
  const budget: BudgetRange | null = currency_code === null ? null : { min, max, currency_code };
  return budget;
}

function pictureOf(picture: BriefPictureDTO): BriefPictureDTO {
  const { id, brief_id, file_key, mime, bytes, width, height, blur, alt, position } = picture;
  return { id, brief_id, file_key, mime, bytes, width, height, blur, alt, position };
}

export function briefOf({ row }: BriefRow): BriefDTO {
  return {
    id: row.id,
    customer_id: row.customer_id,
    occasion: row.occasion,
    title: row.title,
    happens_on: row.happens_on,
    ends_on: row.ends_on,
    city: row.city,
    country_code: row.country_code,
    budget: budgetOf(row),
    wishes: row.wishes,
    mode: row.mode,
    languages: row.languages,
    specialties: row.specialties,
    status: row.status,
    pictures: (row.pictures ?? []).map(pictureOf),
    engagement_id: row.engagement_id,
    created_at: utc(row.created_at),
  };
}

/** `i` is the invitation. Whoever is no longer engaged on the brief is told of no engagement. */
export const INVITATION_ROW = `to_jsonb(i) || jsonb_build_object('now', clock_timestamp(),
  'engagement_id', (select e.id from engagement e
    where e.brief_id = i.brief_id and e.stylist_id = i.stylist_id and i.status = 'accepted'
      and e.status <> 'cancelled' and e.deleted_at is null)) as row`;

/** The state as everybody is to see it; `i` is the invitation. */
export const INVITATION_STATUS = `case when i.status = 'pending' and i.expires_at <= clock_timestamp()
  then 'expired' else i.status end`;

export function invitationOf({ row }: InvitationRow): InvitationDTO {
  const expires = new Date(row.expires_at);
  return {
    id: row.id,
    brief_id: row.brief_id,
    customer_id: row.customer_id,
    stylist_id: row.stylist_id,
    message: row.message,
    booking_id: row.booking_id,
    match_id: row.match_id,
    status: effectiveInvitationStatus(row.status, expires, new Date(row.now)),
    expires_at: expires.toISOString(),
    decline_reason: row.decline_reason,
    alternative_starts: row.alternative_starts ?? [],
    answered_at: utcOrNull(row.answered_at),
    engagement_id: row.engagement_id,
    created_at: utc(row.created_at),
  };
}

export function engagementOf({ row }: EngagementRow): EngagementDTO {
  return {
    id: row.id,
    brief_id: row.brief_id,
    customer_id: row.customer_id,
    stylist_id: row.stylist_id,
    title: row.title,
    status: row.status,
    started_at: utc(row.started_at),
    ended_at: utcOrNull(row.ended_at),
    version: row.version,
  };
}

export function eventOf({ row }: EventRow): EngagementEventDTO {
  return {
    id: row.id,
    engagement_id: row.engagement_id,
    kind: row.kind,
    actor: { type: row.actor_type, id: row.actor_id },
    data: row.data,
    created_at: utc(row.created_at),
  };
}

export function milestoneOf({ row }: MilestoneRow): MilestoneDTO {
  const { id, engagement_id, title, key, due_on, status, next_actor, position, done_at } = row;
  return {
    id,
    engagement_id,
    title,
    key,
    due_on,
    status,
    next_actor,
    position,
    done_at: utcOrNull(done_at),
  };
}
