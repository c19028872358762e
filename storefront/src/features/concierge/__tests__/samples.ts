import {
  type Brief,
  type Engagement,
  type Invitation,
  type StyleProfile,
  type StylistFace,
} from "../types";

/** A profile of somebody who has told nothing yet. */
export function blankProfile(change: Partial<StyleProfile> = {}): StyleProfile {
  return {
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
    answered: [],
    skipped: [],
    completed_at: null,
    version: 3,
    learned: { brands: [], colours: [], categories: [], reasons: [] },
    ...change,
  };
}

/** A stylist's face. */
function face(change: Partial<StylistFace> = {}): StylistFace {
  return {
    id: "sty_01AAAAAAAAAAAAAAAAAAAAAAAA",
    handle: "amara-ndiaye",
    display_name: "Amara Ndiaye",
    city: "Paris",
    portrait: null,
    ...change,
  };
}

/** A brief that nobody was asked about yet. */
export function aBrief(change: Partial<Brief> = {}): Brief {
  return {
    id: "brief_01AAAAAAAAAAAAAAAAAAAAAAAA",
    occasion: "event",
    title: "The dinner",
    happens_on: "2027-03-20",
    ends_on: null,
    city: "Paris",
    country_code: null,
    budget: { min: null, max: 6000, currency_code: "eur" },
    wishes: "Nothing that glitters.",
    mode: null,
    languages: ["fr"],
    specialties: [],
    status: "open",
    pictures: [],
    invitations: [],
    engagement_id: null,
    created_at: "2026-11-22T10:00:00.000Z",
    ...change,
  };
}

/** An invitation that waits for its answer. */
export function anInvitation(change: Partial<Invitation> = {}): Invitation {
  return {
    id: "inv_01AAAAAAAAAAAAAAAAAAAAAAAA",
    status: "pending",
    message: "Your evening cloth is what I need.",
    expires_at: "2026-11-25T15:00:00.000Z",
    brief_id: "brief_01AAAAAAAAAAAAAAAAAAAAAAAA",
    stylist: face(),
    booking: null,
    decline_reason: null,
    alternative_starts: [],
    answered_at: null,
    engagement_id: null,
    can: ["withdraw"],
    created_at: "2026-11-22T15:00:00.000Z",
    ...change,
  };
}

/** An engagement that has just begun. */
export function anEngagement(change: Partial<Engagement> = {}): Engagement {
  return {
    id: "eng_01AAAAAAAAAAAAAAAAAAAAAAAA",
    title: "The dinner",
    status: "active",
    stylist: face(),
    brief: aBrief({ status: "engaged" }),
    milestones: [],
    boards: [],
    timeline: [],
    next: null,
    bookings: [],
    can: [],
    started_at: "2026-11-22T15:00:00.000Z",
    ended_at: null,
    ...change,
  };
}
