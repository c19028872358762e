import { randomFrom, type Random } from "../catalogue/random.js";
import type { Diary, Outcome, WantedSlot } from "./diary.js";

const SEED = 20_261_122;
const EXPIRE_EVERY_MS = 400;
const LOOK_EVERY_MS = 1_000;
/** More would leave nothing to fight over. */
const CONFIRMED_MAX = 2;
const HOLDS_MAX = 3;

type Kind = "hold" | "confirm" | "cancel" | "move";

export type Fight = {
  attempts: number;
  seconds: number;
  /** Milliseconds. */
  p50: number;
  p95: number;
  p99: number;
  max: number;
  /** How often each kind of attempt ended in each status, e.g. `hold 409 slot_taken`. */
  outcomes: Record<string, number>;
  /** Attempts that were answered by neither success nor 409. */
  unexpected: number;
  /** How many attempts a second there would be if every answer came at once; none without a pause. */
  offered_per_second: number | null;
  /** Holds that ran out while it went on, and how often somebody failed to let some. */
  run_out: number;
  failed_expiries: number;
  /** How often somebody looked while it went on, failed to, and the most overlapping pairs seen. */
  looks: number;
  failed_looks: number;
  most_overlaps: number;
  /** Overlapping pairs afterwards. */
  overlaps: number;
  /** Bookings that are afterwards in another state than their history says. */
  contradictions: number;
};

/** What one client believes to have. */
type Owned = { id: string; slot: WantedSlot };
type Wallet = { held: Owned[]; confirmed: Owned[] };

const isWon = ({ status }: Outcome): boolean => status === 200 || status === 201;

function take(list: Owned[], random: Random): Owned {
  const [owned] = list.splice(random.whole(0, list.length - 1), 1);
  if (!owned) {
    throw new Error("There is nothing to take.");
  }
  return owned;
}

/** One attempt of a client, chosen by chance from what they have. */
async function attempt(
  diary: Diary,
  client: number,
  wallet: Wallet,
  slots: readonly WantedSlot[],
  random: Random,
): Promise<{ kind: Kind; outcome: Outcome }> {
  const { held, confirmed } = wallet;
  if (held.length > 0 && (held.length >= HOLDS_MAX || random.chance(0.5))) {
    const owned = take(held, random);
    if (random.chance(0.6) && confirmed.length < CONFIRMED_MAX) {
      const outcome = await diary.confirm(client, owned.id);
      confirmed.push(...(isWon(outcome) ? [owned] : []));
      return { kind: "confirm", outcome };
    }
    if (random.chance(0.5)) {
      return { kind: "cancel", outcome: await diary.cancel(client, owned.id) };
    }
    // Otherwise they walk away from it, and it runs out by itself.
  }
  if (confirmed.length > 0 && random.chance(0.4)) {
    const owned = take(confirmed, random);
    if (random.chance(0.5)) {
      return { kind: "cancel", outcome: await diary.cancel(client, owned.id) };
    }
    const ofTheSame = slots.filter((slot) => slot.stylist === owned.slot.stylist);
    const slot = random.pick(ofTheSame.filter((other) => other !== owned.slot));
    const outcome = await diary.move(client, owned.id, slot);
    confirmed.push(isWon(outcome) ? { id: outcome.id ?? owned.id, slot } : owned);
    return { kind: "move", outcome };
  }
  const slot = random.pick(slots);
  const outcome = await diary.hold(client, slot);
  held.push(...(isWon(outcome) && outcome.id ? [{ id: outcome.id, slot }] : []));
  return { kind: "hold", outcome };
}

/** Does something again and again until told to stop, also after it has failed. @returns how to stop it, and how often it failed */
function meanwhile(everyMs: number, work: () => Promise<void>): () => Promise<number> {
  let isOver = false;
  let failures = 0;
  const going = (async () => {
    while (!isOver) {
      await new Promise((resolve) => setTimeout(resolve, everyMs));
      // An error of the database in one look of thousands must not end the run; it is reported.
      await work().catch(() => (failures += 1));
    }
  })();
  return async () => {
    isOver = true;
    await going;
    return failures;
  };
}

export type FightOptions = {
  clients: number;
  /** In all, of all clients. */
  attempts: number;
  /** Milliseconds that a client takes to read an answer before it tries something again. */
  pause: number;
};

/** Lets clients fight over hours until there have been enough attempts. */
export async function fight(
  diary: Diary,
  slots: readonly WantedSlot[],
  { clients, attempts, pause }: FightOptions,
  said: (line: string) => void,
): Promise<Fight> {
  const times: number[] = [];
  const outcomes: Record<string, number> = {};
  let [begun, unexpected, looks, most, runOut] = [0, 0, 0, 0, 0];
  const note = (kind: Kind, outcome: Outcome): void => {
    times.push(outcome.ms);
    const name = [kind, outcome.status, outcome.code].filter(Boolean).join(" ");
    outcomes[name] = (outcomes[name] ?? 0) + 1;
    unexpected += isWon(outcome) || outcome.status === 409 ? 0 : 1;
    if (times.length % Math.ceil(attempts / 10) === 0) {
      said(`${times.length} of ${attempts} attempts`);
    }
  };
  const stopExpiring = meanwhile(EXPIRE_EVERY_MS, async () => {
    runOut += await diary.expireSome();
  });
  const stopLooking = meanwhile(LOOK_EVERY_MS, async () => {
    most = Math.max(most, await diary.overlaps());
    looks += 1;
  });
  const from = performance.now();
  const one = async (client: number): Promise<void> => {
    const random = randomFrom(SEED + client);
    const wallet: Wallet = { held: [], confirmed: [] };
    while (begun < attempts) {
      begun += 1;
      if (pause > 0) {
        // Not all in step: somewhere between half of it and half as much again.
        const ms = pause * (0.5 + random.next());
        await new Promise((resolve) => setTimeout(resolve, ms));
      }
      const { kind, outcome } = await attempt(diary, client, wallet, slots, random);
      note(kind, outcome);
    }
  };
  let ended = from;
  let failures = [0, 0];
  try {
    await Promise.all(Array.from({ length: clients }, (_, client) => one(client)));
  } finally {
    ended = performance.now();
    begun = attempts;
    failures = await Promise.all([stopExpiring(), stopLooking()]);
  }
  const seconds = (ended - from) / 1000;
  const sorted = times.sort((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return {
    attempts: times.length,
    seconds,
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    max: at(1),
    outcomes,
    unexpected,
    offered_per_second: pause > 0 ? (clients / pause) * 1000 : null,
    run_out: runOut,
    failed_expiries: failures[0] ?? 0,
    looks,
    failed_looks: failures[1] ?? 0,
    most_overlaps: most,
    overlaps: await diary.overlaps(),
    contradictions: await diary.contradictions(),
  };
}
