import type { BookingStatus } from "./booking-status";
import type { ServiceMode } from "./service-mode";

/** Where a stylist receives clients; told to nobody but those who are expected. */
export type MeetingPlaces = { video_link: string | null; studio_address: string | null };

/** Of a stylist who has not said. */
export const NO_PLACES: MeetingPlaces = { video_link: null, studio_address: null };

type Met = { mode: ServiceMode; status: BookingStatus; location: string | null };

/**
 * Where the two meet: what the client gave when the stylist comes to them, otherwise the stylist's
 * studio or video room, as it is now and only once the appointment is confirmed.
 *
 * @returns null when there is nothing to tell, or not yet
 */
export function meetingPlace({ mode, status, location }: Met, places: MeetingPlaces) {
  if (mode === "at_home") {
    return location;
  }
  if (status !== "confirmed") {
    return null;
  }
  return mode === "video" ? places.video_link : places.studio_address;
}
