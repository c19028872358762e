export type {
  Brief,
  BriefPicture,
  Budget,
  ConciergeBooking,
  Engagement,
  Invitation,
  Learned,
  Milestone,
  NextActor,
  StyleProfile,
  TimelineEntry,
} from "./types";
export { useEntryTitle, useStepWords } from "./parts/use-step-words";
export { useTasteWords } from "./use-taste-words";
export { COLOURS } from "./vocabulary";
