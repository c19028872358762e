import { badInput } from "../../../lib/house-error";
import { instantOf } from "../lib/availability-input";
import { nearestSlotStarts, nextSlotStarts } from "../lib/next-slots";
import { notBookable, slotNotOffered, type SlotRule, slotTaken } from "../lib/refusals";
import type { SlotType } from "../lib/schedule";
import type { ServiceMode } from "../lib/service-mode";
import { bookingWindow, freeSlotStarts, gridObstacle } from "../lib/slots";
import type { FreeSlotsQuery, NearestSlotsQuery, NextSlotsQuery, Slot } from "../types";
import { type Diary, loadDiaries } from "./diaries";
import type { Sql } from "./run";

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const WINDOW_DAYS_MAX = 62;
const STYLISTS_MAX = 500;
/** The longest horizon of a type. */
const HORIZON_DAYS_MAX = 365;
/** How many free starts are offered instead of a taken one, and how far from it they are looked for first. */
const ALTERNATIVES = 3;
const NEAR_MS = 4 * DAY_MS;
/** Of each of many stylists, more than a week of a full diary; who has no time between these is read again, all of it. */
const BUSY_AT_FIRST = 64;

function slotsOf(starts: readonly number[], type: SlotType): Slot[] {
  return starts.map((start) => ({
    starts_at: new Date(start).toISOString(),
    ends_at: new Date(start + type.duration_minutes * MINUTE_MS).toISOString(),
  }));
}

/** Reads a window of instants. @throws HouseError 400 when it is empty or too long */
function windowOf(from: string, to: string): { from: number; to: number } {
  const window = {
    from: instantOf(from, "from").getTime(),
    to: instantOf(to, "to").getTime(),
  };
  if (window.to <= window.from) {
    throw badInput("ends_before_start", "The window ends before it begins.", { field: "to" });
  }
  return window;
}

/** See `listFreeSlots` of the service. */
export async function findFreeSlots(context: Sql, query: FreeSlotsQuery): Promise<Slot[]> {
  const window = windowOf(query.from, query.to);
  if (window.to - window.from > WINDOW_DAYS_MAX * DAY_MS) {
    throw badInput("window_too_long", `Ask for ${WINDOW_DAYS_MAX} days at most.`, { field: "to" });
  }
  const { stylist_id, appointment_type_id, mode } = query;
  const [diary] = await loadDiaries(context, {
    stylist_ids: [stylist_id],
    appointment_type_id,
    mode,
    ...window,
  });
  if (!diary) {
    return [];
  }
  const now = query.now?.getTime() ?? diary.now;
  return slotsOf(
    diary.is_bookable ? freeSlotStarts({ ...diary, ...window, mode, now }) : [],
    diary.type,
  );
}

/** See `nextFreeSlots` of the service. */
export async function findNextSlots(
  context: Sql,
  query: NextSlotsQuery,
): Promise<Map<string, Slot[]>> {
  const { stylist_ids, appointment_type_id, mode, count } = query;
  if (stylist_ids.length > STYLISTS_MAX) {
    throw badInput("too_many_stylists", `Ask for ${STYLISTS_MAX} stylists at most.`);
  }
  const clock = query.now?.getTime() ?? Date.now();
  const window = {
    from: query.from ? instantOf(query.from, "from").getTime() : clock - DAY_MS,
    to: query.to ? instantOf(query.to, "to").getTime() : clock + (HORIZON_DAYS_MAX + 1) * DAY_MS,
  };
  const slots = new Map<string, Slot[]>(stylist_ids.map((id) => [id, []]));
  const search = async (ids: readonly string[], busy_limit?: number): Promise<string[]> => {
    const asked = { stylist_ids: ids, appointment_type_id, mode, ...window, busy_limit };
    const unsure: string[] = [];
    for (const diary of await loadDiaries(context, asked)) {
      const { stylist_id, is_bookable, type, busy_until } = diary;
      const reach = (type.duration_minutes + type.buffer_after_minutes) * MINUTE_MS;
      const to = Math.min(window.to, busy_until - reach);
      const now = query.now?.getTime() ?? diary.now;
      const starts = is_bookable
        ? nextSlotStarts({ ...diary, from: window.from, to, mode, now }, count)
        : [];
      slots.set(stylist_id, slotsOf(starts, type));
      if (is_bookable && starts.length < count && to < window.to) {
        unsure.push(stylist_id);
      }
    }
    return unsure;
  };
  const unsure = await search(stylist_ids, BUSY_AT_FIRST);
  if (unsure.length) {
    await search(unsure);
  }
  return slots;
}

/** See `nearestSlots` of the service. */
export async function findNearestSlots(context: Sql, query: NearestSlotsQuery): Promise<Slot[]> {
  const { stylist_id, appointment_type_id, mode, count, exclude_booking_id } = query;
  const around = instantOf(query.around, "around").getTime();
  const window = { from: 0, to: Date.now() + (HORIZON_DAYS_MAX + 1) * DAY_MS };
  const [diary] = await loadDiaries(context, {
    stylist_ids: [stylist_id],
    appointment_type_id,
    mode,
    from: Date.now() - DAY_MS,
    to: window.to,
    exclude_booking_id,
    with_inactive_type: exclude_booking_id !== undefined,
  });
  if (!diary?.is_bookable) {
    return [];
  }
  const starts = nearestSlotStarts({ ...diary, ...window, mode, now: diary.now }, around, count);
  return slotsOf(starts, diary.type);
}

type Appointment = {
  stylist_id: string;
  appointment_type_id: string;
  mode: ServiceMode;
  starts_at: Date;
};

/** What a booking that is to move brings along: its own length and buffers, not its type's of today. */
type Moving = { id: string } & Pick<
  SlotType,
  "duration_minutes" | "buffer_before_minutes" | "buffer_after_minutes"
>;

function timeObstacle(type: SlotType, start: number, now: number): SlotRule | null {
  const { from, to } = bookingWindow(type, now);
  if (start <= now) {
    return "past";
  }
  if (start < from) {
    return "notice";
  }
  return start < to ? null : "horizon";
}

function isTaken({ busy, type }: Diary, start: number): boolean {
  const from = start - type.buffer_before_minutes * MINUTE_MS;
  const until = start + (type.duration_minutes + type.buffer_after_minutes) * MINUTE_MS;
  return busy.some(([begin, end]) => begin < until && end > from);
}

/**
 * The free starts around one that is taken, from the diary that told so: whoever loses a race, and
 * most do, costs one statement.
 *
 * @returns undefined where fewer than three lie near
 */
function alternativesTo(diary: Diary, mode: ServiceMode, start: number): Slot[] | undefined {
  const near = { from: start - NEAR_MS, to: start + NEAR_MS };
  const starts = nearestSlotStarts({ ...diary, ...near, mode }, start, ALTERNATIVES);
  return starts.length === ALTERNATIVES ? slotsOf(starts, diary.type) : undefined;
}

/**
 * Checks that an appointment may be placed at a time, against everything but the race for it: before
 * any lock, so that most of those who come too late hold up nobody.
 *
 * @param moving the booking that is to be placed there; notice and horizon bind clients alone
 * @throws HouseError 404 when the stylist cannot be booked, 400 `slot_not_offered`, 409 `slot_taken`
 *   (with `details.alternatives` where there are three near)
 */
export async function assertOffered(
  context: Sql,
  { stylist_id, appointment_type_id, mode, starts_at }: Appointment,
  moving?: Moving & { by_client: boolean },
): Promise<void> {
  const start = starts_at.getTime();
  const [found] = await loadDiaries(context, {
    stylist_ids: [stylist_id],
    appointment_type_id,
    from: start - NEAR_MS,
    to: start + NEAR_MS,
    exclude_booking_id: moving?.id,
    with_inactive_type: moving !== undefined,
  });
  if (!found?.is_bookable) {
    throw notBookable();
  }
  const type: SlotType = {
    ...found.type,
    ...(moving && {
      duration_minutes: moving.duration_minutes,
      buffer_before_minutes: moving.buffer_before_minutes,
      buffer_after_minutes: moving.buffer_after_minutes,
      modes: [mode],
    }),
  };
  if (!type.modes.includes(mode)) {
    throw slotNotOffered("mode", type);
  }
  const early = timeObstacle(type, start, found.now);
  if (early === "past" || (early && moving?.by_client !== false)) {
    throw slotNotOffered(early, type);
  }
  const rule = gridObstacle(found.schedule, type, mode, start);
  if (rule) {
    throw slotNotOffered(rule, type);
  }
  const diary = { ...found, type };
  if (isTaken(diary, start)) {
    throw slotTaken(alternativesTo(diary, mode, start));
  }
}
