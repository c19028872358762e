import type { Sample } from "./load.js";

export const CONNECTIONS = [1, 8, 32] as const;
type Connections = (typeof CONNECTIONS)[number];

/** A figure for every kind of request at every number of connections. */
export type Figures = Record<string, Record<Connections, Sample>>;

export type CatalogueResult = {
  measured_at: string;
  node: string;
  pinned: boolean;
  rounds: number;
  seconds: number;
  large: { pieces: number; index_seconds: number; memory_mib: number; figures: Figures };
  small: { pieces: number; index_seconds: number; memory_mib: number; figures: Figures };
};

type Goal = { name: string; goal: string; measured: string; isMet: boolean };

const at = (figures: Figures, name: string, connections: Connections): Sample => {
  const sample = figures[name]?.[connections];
  if (!sample) {
    throw new Error(`"${name}" was not measured at ${connections} connections.`);
  }
  return sample;
};

const each = (of: (connections: Connections) => number): number[] => CONNECTIONS.map(of);
/** A dash where nothing was answered in time. */
const figure = (value: number, digits: number): string =>
  Number.isFinite(value) ? value.toFixed(digits) : "-";
const list = (values: number[], digits: number): string =>
  values.map((value) => figure(value, digits)).join(" / ");

/**
 * What the catalogue promises beside what was measured. Throughput is judged where the core is busy:
 * by the best rate over all numbers of connections; a single connection waits more than it asks.
 */
export function goalsOf({ large, small }: CatalogueResult): Goal[] {
  const rate = (figures: Figures, name: string, connections: Connections): number =>
    at(figures, name, connections).rate;
  const best = (figures: Figures, name: string): number =>
    Math.max(...each((connections) => rate(figures, name, connections)));
  const times = (name: string, other: string, goal: number, digits = 0): Goal => {
    const measured = best(large.figures, name) / best(large.figures, other);
    const by = each((c) => rate(large.figures, name, c) / rate(large.figures, other, c));
    return {
      name: `${name} / ${other}`,
      goal: `at least ${goal} times`,
      measured: `${figure(measured, digits)} (${list(by, digits)})`,
      isMet: measured >= goal,
    };
  };
  const p95 = each((c) => at(large.figures, "three filters, facets", c).p95);
  const growth = Object.keys(small.figures).map((name): Goal => {
    const measured = best(small.figures, name) / best(large.figures, name);
    const by = each((c) => rate(small.figures, name, c) / rate(large.figures, name, c));
    return {
      name: `time of ${name}, ${large.pieces} / ${small.pieces} pieces`,
      goal: "at most 1.5",
      measured: `${figure(measured, 2)} (${list(by, 2)})`,
      isMet: measured <= 1.5,
    };
  });
  return [
    // The same 20 pieces, newest first.
    times("first page, cached", "stock list, newest", 40),
    times("first page", "stock list, newest", 40),
    times("first page, cached", "stock list", 40),
    times("first page, cached", "/health", 0.5, 2),
    {
      name: "p95 of three filters, facets, uncached",
      goal: "under 50 ms",
      measured: `${list(p95, 1)} ms`,
      isMet: Math.max(...p95) < 50,
    },
    ...growth,
  ];
}

function tableOf(figures: Figures): string[] {
  const head = `  ${"".padEnd(24)}${["conn", "req/s", "p50 ms", "p95 ms", "p99 ms", "errors"].map((word) => word.padStart(9)).join("")}`;
  const rows = Object.entries(figures).flatMap(([name, byConnections]) =>
    CONNECTIONS.map((connections, index) => {
      const { rate, p50, p95, p99, errors } = byConnections[connections];
      const cells = [
        String(connections),
        figure(rate, rate < 100 ? 1 : 0),
        figure(p50, 2),
        figure(p95, 2),
        figure(p99, 2),
        String(errors),
      ];
      return `  ${(index === 0 ? name : "").padEnd(24)}${cells.map((cell) => cell.padStart(9)).join("")}`;
    }),
  );
  return [head, ...rows];
}

/** The lines a person reads at the end of a run. */
export function describeResult(result: CatalogueResult): string {
  const part = ({ pieces, index_seconds, memory_mib, figures }: CatalogueResult["large"]) => [
    "",
    `  ${pieces} pieces: ${memory_mib.toFixed(0)} MiB resident after the load, index rebuilt in ${index_seconds.toFixed(1)} s`,
    ...tableOf(figures),
  ];
  const goals = goalsOf(result).map(
    ({ name, goal, measured, isMet }) =>
      `  ${isMet ? "met   " : "MISSED"} ${name}: ${measured} (${goal})`,
  );
  return [
    "",
    `  Medians of ${result.rounds} rounds of ${result.seconds} s, interleaved; one server process${result.pinned ? " on one core, the load on another" : ""}; Node ${result.node}`,
    ...part(result.large),
    ...part(result.small),
    "",
    "  By the best rate (in brackets at 1 / 8 / 32 connections):",
    ...goals,
    "",
  ].join("\n");
}
