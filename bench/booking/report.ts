import type { Fight } from "./fight.js";
import type { MachineUse } from "./machine.js";

export type BookingResult = {
  measured_at: string;
  node: string;
  servers: number;
  clients: number;
  pause_ms: number;
  /** Different starts that are fought over. */
  slots: number;
  /** While the house's diary was fought over. */
  machine: MachineUse;
  house: Fight;
  twin: Fight & { ever_overlapped: number };
};

const P95_GOAL_MS = 200;

type Goal = { name: string; measured: string; isMet: boolean };

function goalsOf({ house, twin }: BookingResult): Goal[] {
  return [
    {
      name: "overlapping rows: none",
      measured: `${house.overlaps} afterwards, ${house.most_overlaps} at most in ${house.looks} looks (${house.failed_looks} failed)`,
      isMet: house.overlaps === 0 && house.most_overlaps === 0 && house.looks > 0,
    },
    {
      name: "every history leads to where its booking is",
      measured: `${house.contradictions} do not`,
      isMet: house.contradictions === 0,
    },
    {
      name: "holds run out while it goes on",
      measured: `${house.run_out} did, in ${house.failed_expiries} failed attempts to let some`,
      isMet: house.run_out > 0,
    },
    {
      name: "every loser is a 409",
      measured: `${house.unexpected} answers were something else`,
      isMet: house.unexpected === 0,
    },
    {
      name: `p95 under ${P95_GOAL_MS} ms`,
      measured: `${house.p95.toFixed(0)} ms`,
      isMet: house.p95 < P95_GOAL_MS,
    },
    {
      name: "the twin shows what is prevented",
      measured: `${twin.ever_overlapped} pairs were in two places, ${twin.overlaps} still are`,
      isMet: twin.ever_overlapped > 0,
    },
  ];
}

function part(title: string, fight: Fight): string[] {
  const { attempts, seconds, p50, p95, p99, max, outcomes } = fight;
  const ms = (value: number): string => value.toFixed(1);
  const rows = Object.entries(outcomes)
    .sort(([, a], [, b]) => b - a)
    .map(([name, count]) => `    ${name.padEnd(36)}${String(count).padStart(8)}`);
  return [
    "",
    `  ${title}: ${attempts} attempts in ${seconds.toFixed(1)} s, ${(attempts / seconds).toFixed(0)}/s`,
    `    p50 ${ms(p50)} ms, p95 ${ms(p95)} ms, p99 ${ms(p99)} ms, longest ${ms(max)} ms`,
    ...rows,
  ];
}

function use({ machine, house }: BookingResult): string[] {
  const { cores, busy, cpu_ms_per_attempt: all, servers_cpu_ms_per_attempt: own } = machine;
  const [before, after] = machine.servers_mib;
  const offered = house.offered_per_second;
  return [
    `    offered ${offered === null ? "as much as goes" : `${offered.toFixed(0)}/s`}, answered ${(house.attempts / house.seconds).toFixed(0)}/s; ${cores} cores ${(busy * 100).toFixed(0)} % busy, with PostgreSQL and the clients`,
    `    ${all.toFixed(1)} ms of processor time an attempt, ${own.toFixed(1)} of them in the servers; their memory ${before.toFixed(0)} MiB before, ${after.toFixed(0)} after`,
  ];
}

/** The lines a person reads at the end of a run. */
export function describe(result: BookingResult): string {
  const { servers, clients, pause_ms, slots, house, twin } = result;
  const goals = goalsOf(result).map(
    ({ name, measured, isMet }) => `  ${isMet ? "met   " : "MISSED"} ${name}: ${measured}`,
  );
  return [
    "",
    `  ${servers} server processes on one database, ${slots} starts of 4 stylists, holds run out all the time; Node ${result.node}`,
    `  ${clients} clients, ${pause_ms} ms between an answer and the next attempt (none on the twin)`,
    ...part("The house, over HTTP", house),
    ...use(result),
    ...part("Its twin (look, then write), straight to the database", twin),
    "",
    ...goals,
    "",
  ].join("\n");
}
