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
export { useTasteWords } from "./use-taste-words";
export { COLOURS } from "./vocabulary";
