import { InjectManager, InjectTransactionManager, MedusaContext } from "@medusajs/framework/utils";
import { TranslateConstraintErrors } from "../../lib/constraint-errors";
import DiaryService from "./diary-service";
import { assertTimeZone, instantOf } from "./lib/availability-input";
import { noSuchBooking } from "./lib/refusals";
import { findBooking, lockDiary, pageOfBookings } from "./sql/bookings";
import { revertChange, stylistOfChange } from "./sql/changes";
import { BOOKING_CONSTRAINTS, isExclusionViolation, translated } from "./sql/constraints";
import { assertOffered } from "./sql/find-slots";
import { expireHolds, placeHold, repeatedHold } from "./sql/hold";
import { changesOf, overdueBookings, placesTaken } from "./sql/lists";
import { move } from "./sql/move";
import { claimReminders, finishReminder, keepReminder, releaseReminder } from "./sql/reminders";
import { rows, type Sql } from "./sql/run";
import { claimNextUntold, claimUntoldOf, noteTold, releaseUntold } from "./sql/telling";
import { transition } from "./sql/transition";
import type * as T from "./types";

/** Hours, appointment types and bookings of stylists: the diary that cannot collide. */
@TranslateConstraintErrors(
  ["createAppointmentTypes", "updateAppointmentTypes", "createBookings", "updateBookings"],
  BOOKING_CONSTRAINTS,
)
class BookingModuleService extends DiaryService {
  /**
   * Holds a time for a client for ten minutes. The same idempotency key of the same client with the
   * same request gives the same booking again, `repeated`.
   *
   * @throws HouseError 400 `slot_not_offered` (`details.rule`: mode, past, notice, horizon, hours or
   *   grid), `unknown_time_zone`, `not_an_instant`; 404 when the stylist cannot be booked or does not
   *   offer the type; 409 `slot_taken`, `too_many_holds`, `idempotency_key_reused`
   */
  @InjectManager()
  async holdBooking(input: T.HoldInput, @MedusaContext() context: Sql = {}): Promise<T.HoldResult> {
    assertTimeZone(input.time_zone);
    const starts_at = instantOf(input.starts_at, "starts_at");
    const repeated = await repeatedHold(context, input);
    if (repeated) {
      return repeated;
    }
    try {
      await assertOffered(context, { ...input, starts_at });
      return await translated(() => placeHold(context, input));
    } catch (error) {
      // Taken, or one too many: by the same request, it may be, which was a moment faster.
      const faster = await repeatedHold(context, input);
      if (faster) {
        return faster;
      }
      throw error;
    }
  }

  /**
   * Says whether a time may be held, writing nothing: whoever comes too late learns so by one
   * statement. What it lets through `holdBooking` checks anew.
   *
   * @throws HouseError as `holdBooking` does
   */
  @InjectManager()
  async assertHoldable(input: T.HoldInput, @MedusaContext() context: Sql = {}): Promise<void> {
    assertTimeZone(input.time_zone);
    const starts_at = instantOf(input.starts_at, "starts_at");
    try {
      await assertOffered(context, { ...input, starts_at });
    } catch (error) {
      // Taken by the same request, it may be.
      if (!(await repeatedHold(context, input))) {
        throw error;
      }
    }
  }

  /**
   * Takes back a hold that a workflow could not finish, as if it had not been made. Does nothing once
   * it is more than a hold. Not for a `repeated` one.
   */
  @InjectManager()
  async undoHold(bookingId: string, @MedusaContext() context: Sql = {}): Promise<void> {
    await rows(context, "delete from booking where id = ? and status = 'held'", [bookingId]);
  }

  /**
   * Moves a booking along its state machine and writes the change down, both or neither.
   *
   * @throws HouseError 404; 409 `hold_expired`, `booking_transition_refused`
   */
  @InjectTransactionManager()
  async transitionBooking(
    input: T.TransitionInput,
    @MedusaContext() context: Sql = {},
  ): Promise<T.ChangeResult> {
    return translated(() => transition(context, input));
  }

  /**
   * Moves a booking to another time, in one update of its row: it never has no time and never two.
   * A client's move of a booking that the stylist agreed to asks them again.
   *
   * @throws HouseError 404; 400 `slot_not_offered`, `same_time`; 409 `slot_taken`, `too_late_to_move`,
   *   `too_many_moves`, `booking_not_movable`
   */
  @InjectManager()
  async rescheduleBooking(
    input: T.RescheduleInput,
    @MedusaContext() context: Sql = {},
  ): Promise<T.ChangeResult> {
    const startsAt = instantOf(input.starts_at, "starts_at");
    const found = await findBooking(context, input.id);
    if (!found) {
      throw noSuchBooking(input.id);
    }
    const { booking } = found;
    if (startsAt.toISOString() !== booking.starts_at) {
      await assertOffered(
        context,
        { ...booking, starts_at: startsAt },
        { ...booking, by_client: input.actor.type === "customer" },
      );
    }
    return translated(() => this.rescheduleBooking_(input, startsAt, context));
  }

  /**
   * Takes back a change that a workflow could not finish, row and all. Does nothing when the booking
   * has changed since, or when somebody has taken the time it would go back to.
   *
   * @param changeId as `transitionBooking` and `rescheduleBooking` give it (not when `repeated`)
   */
  @InjectManager()
  async undoBookingChange(changeId: string, @MedusaContext() context: Sql = {}): Promise<void> {
    try {
      await this.undoBookingChange_(changeId, context);
    } catch (error) {
      if (!isExclusionViolation(error)) {
        throw error;
      }
    }
  }

  /** One booking. @throws HouseError 404 */
  @InjectManager()
  async getBooking(id: string, @MedusaContext() context: Sql = {}): Promise<T.BookingDTO> {
    const found = await findBooking(context, id);
    if (!found) {
      throw noSuchBooking(id);
    }
    return found.booking;
  }

  /** The history of a booking, oldest first. */
  @InjectManager()
  async listChangesOf(
    bookingId: string,
    @MedusaContext() context: Sql = {},
  ): Promise<T.BookingChangeDTO[]> {
    return changesOf(context, bookingId);
  }

  /** One page of bookings by their start, and how many there are in all. */
  @InjectManager()
  async listBookingsPage(
    query: T.BookingsPageQuery,
    @MedusaContext() context: Sql = {},
  ): Promise<{ bookings: T.BookingDTO[]; count: number }> {
    return pageOfBookings(context, query);
  }

  /**
   * Bookings that only a job will move on: holds whose time is over, and requests whose start has
   * passed without an answer. Their next state is `expired`.
   */
  @InjectManager()
  async listOverdueBookings(
    limit: number,
    @MedusaContext() context: Sql = {},
  ): Promise<T.BookingDTO[]> {
    return overdueBookings(context, limit);
  }

  /**
   * Takes on reminders that are due: each is given to one caller, once for each time a booking has.
   * Whoever has not finished one within ten minutes of the last sign of life loses it to the next.
   *
   * @param query.now missing: the database's clock
   */
  @InjectTransactionManager()
  async claimDueReminders(
    query: { now?: Date; limit: number },
    @MedusaContext() context: Sql = {},
  ): Promise<T.DueReminder[]> {
    return claimReminders(context, query.now, query.limit);
  }

  /**
   * Says that a claimed reminder is about to be sent, which makes it the caller's for ten more minutes.
   *
   * @returns false when somebody else has taken it on meanwhile, or done it
   */
  @InjectManager()
  async keepReminder(
    claim: Pick<T.DueReminder, "id" | "claimed_at">,
    @MedusaContext() context: Sql = {},
  ): Promise<boolean> {
    return keepReminder(context, claim);
  }

  /** Writes down that a claimed reminder has been sent, or is no longer true: nobody gets it again. */
  @InjectManager()
  async finishReminder(id: string, @MedusaContext() context: Sql = {}): Promise<void> {
    await finishReminder(context, id);
  }

  /** Gives a claimed reminder back, because it could not be sent. */
  @InjectManager()
  async releaseReminder(id: string, @MedusaContext() context: Sql = {}): Promise<void> {
    await releaseReminder(context, id);
  }

  /** Takes on the changes of a booking that nobody has told people of and nobody is at; oldest first. */
  @InjectManager()
  async claimUntoldChanges(
    bookingId: string,
    @MedusaContext() context: Sql = {},
  ): Promise<T.UntoldChange[]> {
    return claimUntoldOf(context, bookingId);
  }

  /** Takes on the oldest change of the last days that was left untold. See `lib/telling.ts`. */
  @InjectManager()
  async claimNextUntoldChange(
    @MedusaContext() context: Sql = {},
  ): Promise<T.UntoldChange | undefined> {
    return claimNextUntold(context);
  }

  /** Writes down that people have been told of a change, or that there was nothing to tell. */
  @InjectManager()
  async noteChangeTold(changeId: string, @MedusaContext() context: Sql = {}): Promise<void> {
    await noteTold(context, changeId);
  }

  /** Gives a change back that could not be told, unless somebody else has taken it on meanwhile. */
  @InjectManager()
  async releaseUntoldChange(
    claim: Pick<T.UntoldChange, "change_id" | "leased_until">,
    @MedusaContext() context: Sql = {},
  ): Promise<void> {
    await releaseUntold(context, claim);
  }

  /** How many clients each stylist has: with a live booking ahead, or seen within 90 days. */
  @InjectManager()
  async countPlacesTaken(
    stylistIds: readonly string[],
    @MedusaContext() context: Sql = {},
  ): Promise<Map<string, number>> {
    return placesTaken(context, stylistIds);
  }

  @InjectTransactionManager()
  protected async rescheduleBooking_(
    input: T.RescheduleInput,
    startsAt: Date,
    @MedusaContext() context: Sql = {},
  ): Promise<T.ChangeResult> {
    return move(context, input, startsAt);
  }

  @InjectTransactionManager()
  protected async undoBookingChange_(
    changeId: string,
    @MedusaContext() context: Sql = {},
  ): Promise<void> {
    const stylistId = await stylistOfChange(context, changeId);
    if (stylistId) {
      await lockDiary(context, stylistId);
      await expireHolds(context, stylistId);
      await revertChange(context, changeId);
    }
  }
}

export default BookingModuleService;
