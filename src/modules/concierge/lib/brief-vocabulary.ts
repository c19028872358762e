/** What somebody needs a stylist for. */
export const OCCASIONS = ["red_carpet", "wardrobe", "wedding", "travel", "gift", "event"] as const;

export type Occasion = (typeof OCCASIONS)[number];

/** How a client wants to meet; the same words as in a stylist's diary. */
export const MEETING_MODES = ["in_person", "at_home", "video"] as const;

export type MeetingMode = (typeof MEETING_MODES)[number];

/** Every state a brief can be in. `open` is where it starts. */
export const BRIEF_STATUSES = ["open", "engaged", "closed", "withdrawn"] as const;

export type BriefStatus = (typeof BRIEF_STATUSES)[number];
