import type { Client } from "pg";
import {
  type Change,
  disputedMinutes,
  ownChanges,
  serverChanges,
  unknownToServer,
} from "./server-zones";
import { Batch, type Mismatch } from "./slot-oracle";
import { type Place, randomCase, randomNumbers } from "./zone-cases";

const BATCH_CASES = 4_000;
/** A dispute about the clock reaches as far as the dates around a place do. */
const DISPUTE_MINUTES = 10 * 1_440;
const FIRST_MINUTE = Date.UTC(2000, 0, 20) / 60_000;
const LAST_MINUTE = Date.UTC(2037, 11, 10) / 60_000;

export type ZoneComparison = {
  zones: number;
  /** Changes of the clock that both know, and that cases were built around. */
  changes: number;
  cases: number;
  /** Slots that the code under test found in them. */
  slots: number;
  mismatches: Mismatch[];
  /** Zones about which the two have other data, with what differs in words. */
  differing: { zone: string; reason: string }[];
};

type ZoneComparisonOptions = {
  zones: readonly string[];
  seed: number;
  cases_per_place: number;
  /** Places of each zone at most, chosen at random; missing: every change of the clock. */
  places_per_zone?: number;
  /** Instants of each zone at which nothing need change. */
  quiet_places_per_zone: number;
  onProgress?: (cases: number, zone: string) => void;
};

const iso = (minute: number): string => new Date(minute * 60_000).toISOString().slice(0, 16);

/** Whether an instant lies where the two do not agree about the clock. */
function isDisputed(minute: number, own: Change[], server: Change[], disputed: number[]): boolean {
  if (disputed.some((other) => Math.abs(other - minute) < DISPUTE_MINUTES)) {
    return true;
  }
  const offsetOf = (changes: Change[]): number | undefined =>
    changes.filter((change) => change.minute <= minute).at(-1)?.offset;
  return disputed.length > 0 && offsetOf(own) !== offsetOf(server);
}

async function placesOf(
  client: Client,
  zone: string,
  options: ZoneComparisonOptions,
  random: () => number,
): Promise<{ places: Place[]; changes: number; reason?: string }> {
  const [own, server] = [ownChanges(zone), await serverChanges(client, zone)];
  const disputed = disputedMinutes(own, server);
  const offsets = await client.query<{ offset: number }>(
    `select (date_part('epoch', to_timestamp(minute * 60.0) at time zone $1) / 60)::int - minute
       as offset from unnest($2::int[]) with ordinality m(minute, n) order by n`,
    [zone, server.map(({ minute }) => minute - 1)],
  );
  let atChanges = server.map(({ minute, offset }, index): Place => {
    return { zone, minute, before: offsets.rows[index]?.offset ?? offset, after: offset };
  });
  atChanges = atChanges.filter(
    ({ minute }) => minute > FIRST_MINUTE && !isDisputed(minute, own, server, disputed),
  );
  if (options.places_per_zone !== undefined) {
    const limit = options.places_per_zone;
    atChanges = atChanges
      .map((place) => [random(), place] as const)
      .sort(([a], [b]) => a - b)
      .slice(0, limit)
      .map(([, place]) => place);
  }
  const places = [...atChanges];
  for (let index = 0; index < options.quiet_places_per_zone; index += 1) {
    const minute = Math.floor(FIRST_MINUTE + random() * (LAST_MINUTE - FIRST_MINUTE));
    if (!isDisputed(minute, own, server, disputed)) {
      const offset = server.filter((change) => change.minute <= minute).at(-1)?.offset ?? 0;
      places.push({ zone, minute, before: offset, after: offset });
    }
  }
  const reason =
    disputed.length > 0
      ? `${disputed.length} changes of the clock that only one of the two knows, the first at ${iso(disputed[0] ?? 0)}Z`
      : undefined;
  return { places, changes: atChanges.length, reason };
}

/**
 * Compares slots around changes of the clock with PostgreSQL's, for random diaries. Where the runtime
 * and the server have different zone data, the zone is named and only what both agree on compared.
 */
export async function compareZones(
  client: Client,
  options: ZoneComparisonOptions,
): Promise<ZoneComparison> {
  // The oracle's intermediate tables have no statistics: left alone, PostgreSQL would walk through them.
  await client.query("set enable_nestloop = off");
  const random = randomNumbers(options.seed);
  const unknown = new Set(await unknownToServer(client, options.zones));
  const result: ZoneComparison = {
    zones: options.zones.length,
    changes: 0,
    cases: 0,
    slots: 0,
    mismatches: [],
    differing: [...unknown].map((zone) => ({ zone, reason: "the server does not know it" })),
  };
  let batch = new Batch();
  let asking: Promise<Mismatch[]> = Promise.resolve([]);
  // The server works on one batch while the next is computed here.
  const send = async (zone: string): Promise<void> => {
    result.mismatches.push(...(await asking));
    const full = batch;
    asking = full.compare(client);
    asking.catch(() => undefined);
    result.cases += full.size;
    result.slots += full.slots;
    batch = new Batch();
    options.onProgress?.(result.cases, zone);
  };
  for (const zone of options.zones.filter((name) => !unknown.has(name))) {
    const { places, changes, reason } = await placesOf(client, zone, options, random);
    result.changes += changes;
    if (reason) {
      result.differing.push({ zone, reason });
    }
    for (const place of places) {
      for (let index = 0; index < options.cases_per_place; index += 1) {
        batch.add(randomCase(place, random));
      }
      if (batch.size >= BATCH_CASES) {
        await send(zone);
      }
    }
  }
  await send("");
  result.mismatches.push(...(await asking));
  return result;
}

/** A mismatch in words that are enough to reproduce it. */
export function describeMismatch({ zone_case, own, server }: Mismatch): string {
  const { place, from, to, duration, step, rules } = zone_case;
  const only = (list: number[], other: number[]): string =>
    list
      .filter((minute) => !other.includes(minute))
      .map(iso)
      .join(" ");
  return [
    `${place.zone} around ${iso(place.minute)}Z, ${iso(from)}Z to ${iso(to)}Z, ${duration} minutes every ${step}`,
    ...rules.map((rule) => JSON.stringify(rule)),
    `only ours: ${only(own, server)}`,
    `only PostgreSQL's: ${only(server, own)}`,
  ].join("\n  ");
}
