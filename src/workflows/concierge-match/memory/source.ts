import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { Logger } from "@medusajs/framework/types";
import { BOOKING_MODULE } from "../../../modules/booking";
import type BookingModuleService from "../../../modules/booking/service";
import { listenTo, type PgConnection } from "../../../modules/catalogue/view/listen";
import { CONCIERGE_MODULE } from "../../../modules/concierge";
import type { MeetingMode } from "../../../modules/concierge/lib/brief-vocabulary";
import { MEETING_MODES } from "../../../modules/concierge/lib/brief-vocabulary";
import type { FreeTime } from "../../../modules/concierge/lib/match/openings";
import type { StoredRanking, StylistStanding } from "../../../modules/concierge/match-types";
import type ConciergeModuleService from "../../../modules/concierge/service";
import { STYLIST_MODULE } from "../../../modules/stylist";
import type { ListedStylist } from "../../../modules/stylist/lib/listing";
import type StylistModuleService from "../../../modules/stylist/service";
import type { PublicStylistRow } from "../../../modules/stylist/types";
import { readPlacesTaken } from "../../concierge/lib/read-places-taken";

const DAY_MS = 86_400_000;
/** How far ahead free time is remembered. */
export const REMEMBERED_DAYS = 92;
/** More starts than anybody has in that time. */
const STARTS_MAX = 20_000;
const CHANNEL = "match_changed";

/** Whatever way of meeting: the first kind of appointment that a stylist offers. */
export const ANY_MODE = "any";

/** What is remembered of a stylist's diary. */
export type RememberedDiary = {
  /** By way of meeting, and `any`. One that is missing is not offered. */
  free: ReadonlyMap<string, FreeTime>;
  /** By clients whom they dress or who are in the diary; see `readPlacesTaken`. */
  places_taken: number;
};

/** Where the memory of the matching reads from. */
export type MatchSource = {
  /** Few columns of every approved stylist. */
  approved(): Promise<ListedStylist[]>;
  publicStylists(ids: readonly string[]): Promise<Map<string, PublicStylistRow>>;
  standings(): Promise<StylistStanding[]>;
  ranking(): Promise<StoredRanking | null>;
  /** Whoever's facts have changed after a number. */
  changedSince(seq: number): Promise<{ ids: string[]; latest: number }>;
  /** @param modes by stylist: the ways of meeting that are theirs */
  diaries(modes: ReadonlyMap<string, readonly string[]>): Promise<Map<string, RememberedDiary>>;
  /**
   * Calls back when something has changed, and when that may have been missed.
   *
   * @returns stops listening
   */
  listen(onChanged: () => void): () => void;
};

type OfferedType = {
  stylist_id: string;
  duration_minutes: number;
  minimum_notice_minutes: number;
  modes: readonly string[];
};

type Bookings = Pick<BookingModuleService, "nextFreeSlots"> & {
  listAppointmentTypes(
    filters: object,
    config: object,
  ): Promise<(OfferedType & Record<string, unknown>)[]>;
};

async function readDiaries(
  scope: MedusaContainer,
  modes: ReadonlyMap<string, readonly string[]>,
): Promise<Map<string, RememberedDiary>> {
  const bookings = scope.resolve<Bookings>(BOOKING_MODULE);
  const ids = [...modes.keys()];
  const [taken, types] = await Promise.all([
    readPlacesTaken(scope, ids),
    bookings.listAppointmentTypes(
      { stylist_id: ids, is_active: true },
      { order: { position: "ASC", id: "ASC" } },
    ),
  ]);
  const diaries = new Map(ids.map((id) => [id, new Map<string, FreeTime>()]));
  const to = new Date(Date.now() + REMEMBERED_DAYS * DAY_MS).toISOString();
  for (const mode of [ANY_MODE, ...MEETING_MODES]) {
    // The one whose hours the booking module gives: the first, of those that have the mode.
    const typeOf = (id: string) =>
      types.find(
        (type) => type.stylist_id === id && (mode === ANY_MODE || type.modes.includes(mode)),
      );
    const offering = ids.filter(
      (id) => (mode === ANY_MODE || modes.get(id)?.includes(mode)) && typeOf(id),
    );
    if (!offering.length) {
      continue;
    }
    const found = await bookings.nextFreeSlots({
      stylist_ids: offering,
      count: STARTS_MAX,
      to,
      ...(mode !== ANY_MODE && { mode: mode as MeetingMode }),
    });
    found.forEach((slots, id) => {
      const type = typeOf(id);
      if (type) {
        diaries.get(id)?.set(mode, {
          starts: Float64Array.from(slots, ({ starts_at }) => Date.parse(starts_at)),
          duration_minutes: type.duration_minutes,
          minimum_notice_minutes: type.minimum_notice_minutes,
        });
      }
    });
  }
  return new Map(
    [...diaries].map(([id, free]) => [id, { free, places_taken: taken.get(id) ?? 0 }]),
  );
}

/** Reads from the modules of the house. */
export function houseSource(scope: MedusaContainer): MatchSource {
  const stylists = scope.resolve<StylistModuleService>(STYLIST_MODULE);
  const concierge = scope.resolve<ConciergeModuleService>(CONCIERGE_MODULE);
  const pg = scope.resolve<PgConnection>(ContainerRegistrationKeys.PG_CONNECTION);
  const logger = scope.resolve<Logger>(ContainerRegistrationKeys.LOGGER);
  return {
    approved: () => stylists.approvedFacts(),
    publicStylists: (ids) => stylists.publicStylists(ids),
    standings: () => concierge.matchStandings(),
    ranking: () => concierge.activeRanking(),
    changedSince: (seq) => concierge.stylistsChangedSince(seq),
    diaries: (modes) => readDiaries(scope, modes),
    listen: (onChanged) => listenTo(pg, CHANNEL, onChanged, logger),
  };
}
