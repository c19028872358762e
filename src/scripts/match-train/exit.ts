/** How the training command ends. */
export const TRAINING_EXIT = {
  adopted: 0,
  refused: 1,
  cannot_run: 2,
  too_little_data: 3,
} as const;
