/** Bounds of profiles, briefs and engagements; check constraints and the schemas of the API say the same. */
export const CONCIERGE_LIMITS = {
  profile_entries: 40,
  profile_characters: 2000,
  profile_garments: 20,
  profile_categories: 30,
  key_characters: 60,
  size_characters: 20,
  budget_major_units: 10_000_000,
  title_characters: 120,
  wishes_characters: 4000,
  brief_entries: 20,
  briefs_open: 20,
  pictures: 8,
  picture_bytes: 10 * 1024 * 1024,
  alt_characters: 200,
  message_characters: 2000,
  reason_characters: 1000,
  alternative_starts: 3,
  invitations_at_once: 5,
  milestones: 50,
} as const;

/** How long an invitation waits for its answer. */
export const INVITATION_HOURS = 72;
