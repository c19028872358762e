import type { StylistStatus } from "./types";

/** The rooms of the atelier, in the order of its ways. */
const ROOMS = [
  "today",
  "invitations",
  "clients",
  "bookings",
  "hours",
  "offer",
  "portfolio",
  "profile",
  "documents",
  "reviews",
  "calendar",
  "application",
] as const;
export type Room = (typeof ROOMS)[number];

/** Before there are clients there is no diary; the application leads. */
const BEFORE: readonly Room[] = [
  "application",
  "profile",
  "documents",
  "portfolio",
  "offer",
  "hours",
];

const OPEN: Record<StylistStatus, readonly Room[]> = {
  draft: BEFORE,
  submitted: BEFORE,
  changes_requested: BEFORE,
  approved: ROOMS,
  suspended: ["application", "bookings"],
  rejected: ["application"],
};

/** The rooms that are open to a stylist, in the order in which they are shown. */
export function openRooms(status: StylistStatus): readonly Room[] {
  return OPEN[status];
}

export function mayOpen(status: StylistStatus, room: Room): boolean {
  return OPEN[status].includes(room);
}

/** Pages that have no way of their own, by the room that they belong to. */
const WITHIN: Partial<Record<Room, readonly string[]>> = {
  clients: ["/atelier/engagements", "/atelier/boards"],
};

/** Whether a page is in a room. @param path without its locale. */
export function isInRoom(path: string, room: Room): boolean {
  const own = pathOfRoom(room);
  const roots = [own, ...(WITHIN[room] ?? [])];
  return room === "today"
    ? path === own
    : roots.some((root) => path === root || path.startsWith(`${root}/`));
}

/** @returns the path of a room without its locale. */
export function pathOfRoom(room: Room): string {
  return room === "today" ? "/atelier" : `/atelier/${room}`;
}
