/** Bounds of a profile; the table's check constraints and the schemas of the API say the same. */
export const STYLIST_LIMITS = {
  display_name_characters: 80,
  headline_characters: 160,
  biography_characters: 4000,
  years_experience: 70,
  rate_amount: 1_000_000,
  client_capacity: 200,
  list_entries: 20,
  tag_characters: 40,
  note_characters: 2000,
  document_bytes: 10 * 1024 * 1024,
  documents: 20,
  portfolio_pieces: 60,
  review_characters: 4000,
} as const;
