/** Bounds of boards; check constraints and the schemas of the API say the same. */
export const BOARD_LIMITS = {
  pieces: 60,
  looks: 20,
  comments: 500,
  quantity: 9,
  title_characters: 120,
  note_characters: 4000,
  piece_note_characters: 1000,
  comment_characters: 2000,
  size_characters: 40,
  validity_hours_min: 24,
  validity_hours_max: 720,
} as const;

/** For how long prices are locked when the stylist says nothing: a week. */
export const BOARD_VALIDITY_HOURS = 168;
