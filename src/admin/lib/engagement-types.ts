/** What the admin API answers with about engagements; see docs/API.md. Instants are ISO 8601. */

export type EngagementStatus = "active" | "completed" | "cancelled";
export type BoardStatus = "draft" | "shared" | "approved" | "ordered" | "expired" | "withdrawn";
export type MilestoneStatus = "open" | "done" | "dropped";

type Person = { id: string; first_name: string | null; last_name: string | null };

export type EngagementRow = {
  id: string;
  title: string;
  status: EngagementStatus;
  stylist: { id: string; display_name: string; city: string | null };
  client: Person;
  started_at: string;
  ended_at: string | null;
};

export type Milestone = {
  id: string;
  title: string;
  due_on: string | null;
  status: MilestoneStatus;
  next_actor: "client" | "stylist" | "house";
};

export type BoardSummary = {
  id: string;
  title: string;
  status: BoardStatus;
  revision: number;
  shared_at: string | null;
  expires_at: string | null;
  pieces: number;
  kept: number;
  passed: number;
  undecided: number;
  order_id: string | null;
};

export type TimelineEntry = {
  id: string;
  kind: string;
  actor: { type: "customer" | "stylist" | "user" | "system"; name: string | null };
  data: Record<string, string | number | boolean | null>;
  created_at: string;
};

/** The engagement went from one stylist to another; the note is for staff. */
export type Handover = {
  id: string;
  from: string | null;
  to: string | null;
  note: string | null;
  created_at: string;
};

export type Engagement = EngagementRow & {
  brief: {
    id: string;
    occasion: string;
    title: string;
    happens_on: string | null;
    ends_on: string | null;
    city: string | null;
    country_code: string | null;
    budget: { min: number | null; max: number | null; currency_code: string } | null;
    wishes: string | null;
  };
  milestones: Milestone[];
  boards: BoardSummary[];
  handovers: Handover[];
  timeline: TimelineEntry[];
};

export type EngagementPage = {
  engagements: EngagementRow[];
  count: number;
  limit: number;
  offset: number;
};

type TasteCount = { value: string; kept: number; passed: number };

/** What a client tells of themselves, as far as staff need it. */
export type StyleProfile = {
  silhouettes: string[];
  colours_loved: string[];
  colours_avoided: string[];
  materials_loved: string[];
  materials_avoided: string[];
  brands_loved: string[];
  brands_avoided: string[];
  occasions: string[];
  sizes: Record<string, string>;
  budgets: Record<string, { min: number | null; max: number | null; currency_code: string }>;
  fit_notes: string | null;
  dislikes: string | null;
  completed_at: string | null;
  version: number;
  learned: { brands: TasteCount[]; colours: TasteCount[]; categories: TasteCount[] };
};
