import type { MedusaContainer } from "@medusajs/framework/types";
import type { Slot } from "../../../modules/booking/types";
import {
  countFacets,
  filterStylists,
  type ListedStylist,
  sortStylists,
  type StylistFilters,
} from "../../../modules/stylist/lib/listing";
import { readPlacesTaken } from "../../../workflows/concierge/lib/read-places-taken";
import { stylistReader } from "../../shared/stylist/stylist-reader";
import { diaryReader } from "./diary-reader";
import { findByWords } from "./find-by-words";
import { shapePublicStylist } from "./shape-stylist";
import type { StylistListQuery } from "./validators";

/** Free hours that a tile shows. */
export const NEXT_SLOTS = 3;
/** As many as the diary answers for in one question: the whole house, as far as it is planned. */
const STYLISTS_AT_ONCE = 500;

type Slots = ReadonlyMap<string, readonly Slot[]>;

function filtersOf(query: StylistListQuery): StylistFilters {
  const { specialty, city, mode, language, max_rate, currency_code } = query;
  return {
    facets: { specialty, city, mode, language },
    country_code: query.country_code,
    min_experience: query.min_experience,
    max_rate:
      max_rate !== undefined && currency_code ? { amount: max_rate, currency_code } : undefined,
  };
}

/** The next free hours of some stylists, in the one chosen way of meeting if it is one. */
async function readSlots(
  scope: MedusaContainer,
  stylists: readonly ListedStylist[],
  { mode, available_from: from, available_to: to }: StylistListQuery,
): Promise<Slots> {
  const [only, ...others] = mode;
  const slots = new Map<string, readonly Slot[]>();
  for (let start = 0; start < stylists.length; start += STYLISTS_AT_ONCE) {
    const asked = stylists.slice(start, start + STYLISTS_AT_ONCE);
    const found = await diaryReader(scope).nextFreeSlots({
      stylist_ids: asked.map(({ id }) => id),
      count: NEXT_SLOTS,
      ...(only && others.length === 0 && { mode: only }),
      ...(from && { from }),
      ...(to && { to }),
    });
    found.forEach((free, id) => slots.set(id, free));
  }
  return slots;
}

/** Everybody that words and time leave; what is chosen from facets comes after. */
async function readCandidates(
  scope: MedusaContainer,
  query: StylistListQuery,
): Promise<{ all: ListedStylist[]; relevance: string[] | null; slots: Slots | null }> {
  const [approved, relevance] = await Promise.all([
    stylistReader(scope).approvedFacts(),
    query.q ? findByWords(scope, query.q) : null,
  ]);
  const meant = relevance && new Set(relevance);
  const named = meant ? approved.filter(({ id }) => meant.has(id)) : approved;
  if (!query.available_from) {
    return { all: named, relevance, slots: null };
  }
  const slots = await readSlots(scope, named, query);
  return { all: named.filter(({ id }) => slots.get(id)?.length), relevance, slots };
}

/**
 * Lists approved stylists: searched, narrowed, counted, sorted, one page. The diary is asked once for
 * free hours, for everybody where the list depends on them and for the page otherwise; who is shown
 * is read again with the page, so that somebody suspended meanwhile is not.
 */
export async function listStylists(scope: MedusaContainer, query: StylistListQuery) {
  const filters = filtersOf(query);
  const { all, relevance, slots: known } = await readCandidates(scope, query);
  const fitting = filterStylists(all, filters);
  const early = known ?? (query.sort === "soonest" ? await readSlots(scope, fitting, query) : null);
  const soonest = new Map(
    [...(early ?? [])].flatMap(([id, [first]]) => (first ? [[id, first.starts_at]] : [])),
  );
  const sorted = sortStylists(fitting, query.sort, {
    relevance,
    soonest,
    currency_code: query.currency_code,
  });
  const page = sorted.slice(query.offset, query.offset + query.limit);
  const ids = page.map(({ id }) => id);
  const [rows, slots, taken] = await Promise.all([
    stylistReader(scope).publicStylists(ids),
    early ?? readSlots(scope, page, query),
    readPlacesTaken(scope, ids),
  ]);
  const stylists = ids.flatMap((id) => {
    const row = rows.get(id);
    const diary = { slots: slots.get(id) ?? [], placesTaken: taken.get(id) ?? 0 };
    return row ? [shapePublicStylist(row, diary)] : [];
  });
  return { stylists, facets: countFacets(all, filters), count: fitting.length };
}
