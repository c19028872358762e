import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
} from "@medusajs/framework/utils";
import { createHash, randomBytes } from "node:crypto";
import { assertTimeZone } from "./lib/availability-input";
import AppointmentType from "./models/appointment-type";
import AvailabilityException from "./models/availability-exception";
import Booking from "./models/booking";
import BookingCalendar from "./models/booking-calendar";
import BookingChange from "./models/booking-change";
import BookingReminder from "./models/booking-reminder";
import WeeklyHours from "./models/weekly-hours";
import { readAvailability, replaceAvailability, setCalendar } from "./sql/availability";
import { lockDiary } from "./sql/bookings";
import { translated } from "./sql/constraints";
import { findFreeSlots, findNearestSlots, findNextSlots } from "./sql/find-slots";
import { rows, type Sql } from "./sql/run";
import type * as T from "./types";

const FEED_TOKEN_BYTES = 32;

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** The part of the module about a stylist's time as such: zone, hours, free slots, calendar feed. */
class DiaryService extends MedusaService({
  AppointmentType,
  AvailabilityException,
  Booking,
  BookingCalendar,
  BookingChange,
  BookingReminder,
  WeeklyHours,
}) {
  /**
   * Sets the zone in which a stylist's wall time is; makes the calendar when there is none. Bookings
   * stay at their instants.
   *
   * @param timeZone IANA name
   * @throws HouseError 400 `unknown_time_zone`
   */
  @InjectManager()
  async setTimeZone(
    stylistId: string,
    timeZone: string,
    @MedusaContext() context: Sql = {},
  ): Promise<void> {
    assertTimeZone(timeZone);
    await setCalendar(context, stylistId, { time_zone: timeZone });
  }

  /**
   * Opens or closes a stylist's diary. Waits for whoever is writing a booking of theirs, so that none
   * is made once this has said no. Bookings that exist stay.
   */
  @InjectTransactionManager()
  async setBookable(
    stylistId: string,
    bookable: boolean,
    @MedusaContext() context: Sql = {},
  ): Promise<void> {
    await lockDiary(context, stylistId);
    await setCalendar(context, stylistId, { is_bookable: bookable });
  }

  /**
   * Replaces what is given of a stylist's availability, all or nothing. Existing bookings stay.
   *
   * @throws HouseError 400 with `details.field`: `unknown_time_zone`, `not_a_weekday`, `not_a_time`,
   *   `not_a_date`, `not_an_instant`, `ends_before_start`, `hours_over_midnight`, `hours_overlap` or
   *   `exception_shape`
   */
  @InjectTransactionManager()
  async setAvailability(
    stylistId: string,
    input: T.AvailabilityInput,
    @MedusaContext() context: Sql = {},
  ): Promise<T.Availability> {
    await lockDiary(context, stylistId);
    await translated(() => replaceAvailability(context, stylistId, input));
    return readAvailability(context, stylistId);
  }

  /** A stylist's availability; an empty one in UTC when it was never set. */
  @InjectManager()
  async getAvailability(
    stylistId: string,
    @MedusaContext() context: Sql = {},
  ): Promise<T.Availability> {
    return readAvailability(context, stylistId);
  }

  /**
   * The free slots of one appointment type, by one statement and a computation.
   *
   * @returns in order; none when the stylist cannot be booked or does not offer the type
   * @throws HouseError 400 `not_an_instant`, `ends_before_start` or `window_too_long` (62 days)
   */
  @InjectManager()
  async listFreeSlots(
    query: T.FreeSlotsQuery,
    @MedusaContext() context: Sql = {},
  ): Promise<T.Slot[]> {
    return findFreeSlots(context, query);
  }

  /**
   * The first free slots of many stylists, by one statement for all of them.
   *
   * @returns an entry for each stylist that was asked for, in that order
   * @throws HouseError 400 `too_many_stylists` (500), `not_an_instant`
   */
  @InjectManager()
  async nextFreeSlots(
    query: T.NextSlotsQuery,
    @MedusaContext() context: Sql = {},
  ): Promise<Map<string, T.Slot[]>> {
    return findNextSlots(context, query);
  }

  /** The free slots closest to an instant, closest first: what to offer when a time is taken. */
  @InjectManager()
  async nearestSlots(
    query: T.NearestSlotsQuery,
    @MedusaContext() context: Sql = {},
  ): Promise<T.Slot[]> {
    return findNearestSlots(context, query);
  }

  /** Makes a new secret address for a stylist's calendar feed; the one before is void. */
  @InjectManager()
  async rotateFeedToken(
    stylistId: string,
    @MedusaContext() context: Sql = {},
  ): Promise<{ token: string }> {
    const token = randomBytes(FEED_TOKEN_BYTES).toString("base64url");
    await setCalendar(context, stylistId, { feed_token_hash: sha256(token) });
    return { token };
  }

  /** Voids the address of a stylist's calendar feed. */
  @InjectManager()
  async clearFeedToken(stylistId: string, @MedusaContext() context: Sql = {}): Promise<void> {
    await setCalendar(context, stylistId, { feed_token_hash: null });
  }

  /** The stylist whose feed has this token; null when nobody's has. */
  @InjectManager()
  async stylistOfFeedToken(
    token: string,
    @MedusaContext() context: Sql = {},
  ): Promise<string | null> {
    const [found] = await rows<{ stylist_id: string }>(
      context,
      "select stylist_id from booking_calendar where feed_token_hash = ? and deleted_at is null",
      [sha256(token)],
    );
    return found?.stylist_id ?? null;
  }
}

export default DiaryService;
