export { firstName } from "./first-name";
export { StylistCard } from "./stylist-card";
export { type Outlook, type StylistClock, useHours } from "./use-hours";
export { useStylistWords } from "./use-stylist-words";
export { ZoneKeeper } from "./zone-keeper";
