import type { MedusaContainer } from "@medusajs/framework/types";
import { BOOKING_MODULE } from "../../../modules/booking";
import type {
  Availability,
  BookingChangeDTO,
  BookingDTO,
  BookingsPageQuery,
  FreeSlotsQuery,
  HoldInput,
  Slot,
} from "../../../modules/booking/types";

/** What routes ask the booking module; changing anything is for workflows. */
type BookingReader = {
  getAvailability(stylistId: string): Promise<Availability>;
  listFreeSlots(query: FreeSlotsQuery): Promise<Slot[]>;
  listBookingsPage(query: BookingsPageQuery): Promise<{ bookings: BookingDTO[]; count: number }>;
  assertHoldable(input: HoldInput): Promise<void>;
  getBooking(id: string): Promise<BookingDTO>;
  stylistOfFeedToken(token: string): Promise<string | null>;
  listChangesOf(bookingId: string): Promise<BookingChangeDTO[]>;
};

export function bookingReader(scope: MedusaContainer): BookingReader {
  return scope.resolve<BookingReader>(BOOKING_MODULE);
}
