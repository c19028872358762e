import { BOOKING_MODULE } from "../../modules/booking";
import type { ServiceMode } from "../../modules/booking/lib/service-mode";
import type BookingModuleService from "../../modules/booking/service";
import type { DemoClient } from "./accounts";
import { idOf, type SeedContext } from "./context";
import { makeBooking } from "./make-booking";
import type { DemoStylist } from "./stylist-schema";
import { pastStart } from "./stylist-times";
import { knownBookings, typesOf, writeBookings } from "./written-booking";

type BookingPeople = {
  /** Ids by handle and by key of the data files. */
  stylists: ReadonlyMap<string, string>;
  clients: ReadonlyMap<string, string>;
  client: DemoClient;
  privateClient: DemoClient;
};

const HOUR_MS = 3_600_000;
const DAYS_BETWEEN = 3;
/** Neighbours in the list of stylists have other clients. */
const CLIENTS_APART = 5;
/** Where the two clients who can sign in are. */
const HOME_ZONE = "Europe/Paris";
/** Whose atelier is open to visitors of the demo: something is to happen there soon. */
const HOSTESS = "amara-ndiaye";

/**
 * What the demo clients have ahead of and behind them, by the position of the stylist's type. The
 * first is the one that can be written about.
 */
const MET = { key: "demo-own-met", handle: "ginevra-salis", type: 0, days_ago: 9 };
const OWN = [
  { key: "demo-own-confirmed", handle: HOSTESS, type: 1, in_days: 6, outcome: "confirmed" },
  {
    key: "demo-own-requested",
    handle: "haruka-mizushima",
    type: 1,
    in_days: 12,
    outcome: "requested",
  },
  { key: "demo-own-cancelled", handle: "kwame-asante", type: 2, in_days: 9, outcome: "cancelled" },
] as const;
const PRIVATE = { key: "demo-own-private", handle: "layla-mansoori", type: 0, in_days: 8 };
const NOTES = "An opening at the Palais Garnier. I would like to stand, not to shine.";

async function seedAhead(
  context: SeedContext,
  { stylists, clients }: BookingPeople,
  now: Date,
): Promise<void> {
  const { data } = context;
  for (const [place, { handle, upcoming }] of data.stylists.entries()) {
    const types = upcoming ? await typesOf(context, idOf(stylists, handle)) : [];
    for (let turn = 0; turn < upcoming; turn += 1) {
      const client = data.clients[(place * CLIENTS_APART + turn) % data.clients.length];
      const type = types[turn % types.length];
      if (client && type) {
        const wanted = {
          key: `demo-ahead-${handle}-${turn}`,
          customer_id: idOf(clients, client.key),
          client_time_zone: client.time_zone,
          type,
          in_days: 1 + turn * DAYS_BETWEEN + (place % DAYS_BETWEEN),
          turn: place + turn,
          outcome: place % 2 ? ("confirmed" as const) : ("requested" as const),
        };
        await makeBooking(context, wanted, now);
      }
    }
  }
}

/** The next free hour of the hostess, notice or not: today if she works today. */
async function seedToday(
  context: SeedContext,
  { stylists, clients }: BookingPeople,
  now: Date,
): Promise<void> {
  const key = "demo-today";
  const hostess = context.data.stylists.find(({ handle }) => handle === HOSTESS);
  const [person] = context.data.clients;
  if (!hostess || !person || (await knownBookings(context)).has(key)) {
    return;
  }
  const stylist_id = idOf(stylists, HOSTESS);
  const [type] = await typesOf(context, stylist_id);
  const service = context.container.resolve<BookingModuleService>(BOOKING_MODULE);
  const [mode] = (type?.modes ?? []) as unknown as ServiceMode[];
  const slots = type
    ? await service.listFreeSlots({
        stylist_id,
        appointment_type_id: type.id,
        mode,
        from: new Date(now.getTime() + HOUR_MS / 2).toISOString(),
        to: new Date(now.getTime() + 96 * HOUR_MS).toISOString(),
        now: new Date(now.getTime() - 96 * HOUR_MS),
      })
    : [];
  if (type && mode && slots[0]) {
    await writeBookings(context, [
      {
        key,
        customer_id: idOf(clients, person.key),
        type,
        starts_at: new Date(slots[0].starts_at),
        mode,
        client_time_zone: person.time_zone,
        stylist_time_zone: hostess.time_zone,
        status: "confirmed",
      },
    ]);
  }
}

async function seedMet(
  context: SeedContext,
  stylist: DemoStylist,
  stylistId: string,
  { id }: DemoClient,
  now: Date,
): Promise<void> {
  const type = (await typesOf(context, stylistId))[MET.type];
  const { starts_at, mode } = pastStart(stylist, MET.days_ago, now);
  if (type && mode && !(await knownBookings(context)).has(MET.key)) {
    await writeBookings(context, [
      {
        key: MET.key,
        customer_id: id,
        type,
        starts_at,
        mode,
        client_time_zone: HOME_ZONE,
        stylist_time_zone: stylist.time_zone,
        status: "completed",
      },
    ]);
  }
}

async function seedOwn(
  context: SeedContext,
  { stylists, client, privateClient }: BookingPeople,
  now: Date,
): Promise<void> {
  const mine = OWN.map((own) => ({ ...own, person: client }));
  const theirs = { ...PRIVATE, outcome: "confirmed" as const, person: privateClient };
  for (const [turn, { handle, type: position, person, ...own }] of [...mine, theirs].entries()) {
    const stylistId = stylists.get(handle);
    const type = stylistId && (await typesOf(context, stylistId))[position];
    if (type) {
      const { id: customer_id } = person;
      const wanted = { ...own, type, customer_id, client_time_zone: HOME_ZONE, turn };
      await makeBooking(context, { ...wanted, ...(turn === 0 && { notes: NOTES }) }, now);
    }
  }
  const met = context.data.stylists.find(({ handle }) => handle === MET.handle);
  if (met) {
    await seedMet(context, met, idOf(stylists, met.handle), client, now);
  }
}

/**
 * Makes the appointments that lie ahead, each once: of the hostess today, of the two clients who can
 * sign in, and of the others with every stylist.
 *
 * @param now the day from which days are counted
 */
export async function seedBookings(
  context: SeedContext,
  people: BookingPeople,
  now: Date,
): Promise<void> {
  await seedToday(context, people, now);
  await seedOwn(context, people, now);
  await seedAhead(context, people, now);
}
