import type { Occasion } from "./brief-vocabulary";
import type { NextActor } from "./milestone-status";

/** What the house calls its steps, before a stylist finds better words. */
const TITLES = {
  complete_the_style_profile: "Complete the style profile",
  first_conversation: "First conversation",
  first_board: "First board",
  answer_to_the_board: "Answer to the board",
  fitting: "Fitting",
  final_look: "Final look",
  run_through_of_the_whole_look: "Run-through of the whole look",
  on_the_day: "On the day",
  first_fitting: "First fitting",
  last_fitting: "Last fitting",
  everything_packed: "Everything packed",
  about_the_person: "About the person",
  wardrobe_review: "Wardrobe review",
} as const;

type MilestoneKey = keyof typeof TITLES;

/** A step that an engagement begins with; the day counted back from the occasion, if it has one. */
type PlannedStep = { key: MilestoneKey; next_actor: NextActor; days_before?: number };

export type FirstMilestone = {
  key: string;
  title: string;
  due_on: string | null;
  next_actor: NextActor;
};

const DAY_MS = 86_400_000;

/**
 * Steps of the house that are taken by what happens to a board, so that nobody has to tick them off.
 * The answer is the order and not the approval: an approval is taken back when a piece is sold before
 * it was paid, and a step is never opened again by itself.
 */
export const STEPS_OF_BOARDS = {
  shared: ["first_board"],
  ordered: ["first_board", "answer_to_the_board"],
} as const satisfies Readonly<Record<string, readonly MilestoneKey[]>>;

const BEGIN: readonly PlannedStep[] = [
  { key: "complete_the_style_profile", next_actor: "client" },
  { key: "first_conversation", next_actor: "stylist" },
];
const FITTED: readonly PlannedStep[] = [
  ...BEGIN,
  { key: "first_board", next_actor: "stylist", days_before: 42 },
  { key: "answer_to_the_board", next_actor: "client", days_before: 35 },
  { key: "fitting", next_actor: "stylist", days_before: 14 },
  { key: "final_look", next_actor: "stylist", days_before: 5 },
];

const STEPS: Readonly<Record<Occasion, readonly PlannedStep[]>> = {
  red_carpet: [
    ...FITTED.slice(0, -1),
    { key: "run_through_of_the_whole_look", next_actor: "stylist", days_before: 3 },
    { key: "on_the_day", next_actor: "stylist", days_before: 0 },
  ],
  wedding: [
    ...BEGIN,
    { key: "first_board", next_actor: "stylist", days_before: 120 },
    { key: "answer_to_the_board", next_actor: "client", days_before: 110 },
    { key: "first_fitting", next_actor: "stylist", days_before: 45 },
    { key: "last_fitting", next_actor: "stylist", days_before: 10 },
  ],
  event: FITTED,
  travel: [
    ...BEGIN,
    { key: "first_board", next_actor: "stylist", days_before: 28 },
    { key: "answer_to_the_board", next_actor: "client", days_before: 21 },
    { key: "everything_packed", next_actor: "client", days_before: 2 },
  ],
  gift: [
    { key: "about_the_person", next_actor: "client" },
    { key: "first_board", next_actor: "stylist", days_before: 21 },
    { key: "answer_to_the_board", next_actor: "client", days_before: 14 },
  ],
  wardrobe: [
    ...BEGIN,
    { key: "wardrobe_review", next_actor: "stylist" },
    { key: "first_board", next_actor: "stylist" },
    { key: "answer_to_the_board", next_actor: "client" },
  ],
};

/**
 * The milestones that an engagement begins with, by its occasion. Where the day is near, none is due
 * before today: what comes late is due at once, in the same order.
 *
 * @param happensOn local date of the occasion, "YYYY-MM-DD"; null when it has none
 * @param today local date, "YYYY-MM-DD"
 */
export function firstMilestones(
  occasion: Occasion,
  happensOn: string | null,
  today: string,
): FirstMilestone[] {
  return STEPS[occasion].map(({ key, next_actor, days_before }) => {
    const title = TITLES[key];
    if (happensOn === null || days_before === undefined) {
      return { key, title, next_actor, due_on: null };
    }
    const day = new Date(Date.parse(`${happensOn}T00:00:00Z`) - days_before * DAY_MS);
    const due = day.toISOString().slice(0, 10);
    return { key, title, next_actor, due_on: due < today ? today : due };
  });
}
