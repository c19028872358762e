import type { Ask } from "../booking/ask.js";
import { type MachineUse, watchMachine } from "../booking/machine.js";
import { clientId, PUBLISHABLE_KEY } from "../booking/people.js";
import { type Random, randomFrom } from "../catalogue/random.js";
import { wishOf } from "./wishes.js";

const SEED = 20_261_122;

type Crowd = {
  connections: number;
  clients: number;
  seconds: number;
  /** Milliseconds between an answer and the next question, on average; 0 asks again at once. */
  pause: number;
};

export type MatchFigures = {
  /** Questions a second: as many as the clients would ask if answers took no time, and answered. */
  offered: number | null;
  answered: number;
  answers: number;
  /** Milliseconds. */
  p50: number;
  p95: number;
  p99: number;
  max: number;
  /** Answers that were none, or had stylists without hours. */
  wrong: number;
  without_hours: number;
  machine: MachineUse;
};

type Match = { next_slots: unknown[]; reasons: unknown[] };

export type Asker = {
  ask: Ask;
  server: string;
  /** Of the servers. */
  pids: number[];
  tokenOf: (customerId: string) => string;
};

/** Asks once for a client by chance. */
export async function askOnce({ ask, server, tokenOf }: Asker, random: Random, clients: number) {
  const client = random.whole(0, clients - 1);
  const { status, body, ms } = await ask(
    "POST",
    `${server}/store/matches`,
    {
      "x-publishable-api-key": PUBLISHABLE_KEY,
      authorization: `Bearer ${tokenOf(clientId(client))}`,
    },
    wishOf(random, client),
  );
  const matches = (body.matches ?? []) as Match[];
  return { status, ms, matches, body };
}

/** Lets many clients ask at the same time, each one after another. */
export async function askAll(asker: Asker, crowd: Crowd): Promise<MatchFigures> {
  const { connections, clients, seconds, pause } = crowd;
  const times: number[] = [];
  const failures: string[] = [];
  let withoutHours = 0;
  const machineSince = watchMachine(asker.pids);
  const began = performance.now();
  const until = began + seconds * 1000;
  const person = async (number: number): Promise<void> => {
    const random = randomFrom(SEED + number);
    const think = () =>
      new Promise((done) => setTimeout(done, (2 * pause * random.whole(0, 1000)) / 1000));
    if (pause > 0) {
      await think();
    }
    while (performance.now() < until) {
      const { status, ms, matches, body } = await askOnce(asker, random, clients);
      times.push(ms);
      if (status !== 200) {
        failures.push(`${status} ${JSON.stringify(body).slice(0, 200)}`);
      } else if (matches.some(({ next_slots }) => next_slots.length === 0)) {
        withoutHours += 1;
      }
      if (pause > 0) {
        await think();
      }
    }
  };
  await Promise.all(Array.from({ length: connections }, (_, number) => person(number)));
  const wall = (performance.now() - began) / 1000;
  const machine = machineSince(times.length);
  if (failures.length) {
    console.error(`  ${failures.length} answers were none, such as: ${failures[0]}`);
  }
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return {
    offered: pause > 0 ? (connections * 1000) / pause : null,
    answered: times.length / wall,
    answers: times.length,
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    max: at(1),
    wrong: failures.length,
    without_hours: withoutHours,
    machine,
  };
}
