/** What a client says to a piece. */
export const BOARD_VERDICTS = ["keep", "pass"] as const;

export type BoardVerdict = (typeof BOARD_VERDICTS)[number];

/** Why a client passes on a piece. */
export const BOARD_REASONS = ["fit", "colour", "price", "have_it", "not_me"] as const;

export type BoardReason = (typeof BOARD_REASONS)[number];
