import { combine, load, type LoadCase, type Sample, settle } from "./load.js";
import { CONNECTIONS, type Figures } from "./report.js";
import type { Server } from "./server.js";

const WARM_UP_SECONDS = 2;
const WARM_UP_CONNECTIONS = 8;
/** How much longer a slow kind of request is measured. */
const SLOW = 3;
/** After a pause a server first does at once all that had fallen due in it, which is not its usual pace. */
const CATCH_UP_MS = 3_000;

/** A kind of request on one of the servers. */
export type Measured = { server: Server; size: "large" | "small"; loadCase: LoadCase };

/**
 * Measures every kind of request at every number of connections, a round after another, so that
 * whatever else the machine does in the meantime touches all of them.
 *
 * @param seconds of one measurement
 * @param tell called as each round begins
 */
export async function measureAll(
  cases: readonly Measured[],
  rounds: number,
  seconds: number,
  tell: (line: string) => void,
): Promise<{ large: Figures; small: Figures }> {
  const servers = [...new Set(cases.map(({ server }) => server))];
  // They share a core, and each has work that comes by the clock: only the one that is asked goes on.
  let awake: Server | undefined;
  const leaveAlone = async (chosen: Server): Promise<void> => {
    if (awake !== chosen) {
      for (const server of servers.filter((other) => other !== chosen)) {
        server.pause();
      }
      chosen.resume();
      awake = chosen;
      await new Promise((resolve) => setTimeout(resolve, CATCH_UP_MS));
    }
    await settle(chosen.url);
  };
  tell("warming up");
  for (const { server, loadCase } of cases) {
    await leaveAlone(server);
    await load(server.url, loadCase, WARM_UP_CONNECTIONS, WARM_UP_SECONDS);
  }
  const samples = new Map<string, Sample[]>();
  const keyOf = ({ size, loadCase }: Measured, connections: number): string =>
    `${size}:${loadCase.name}:${connections}`;
  for (let round = 1; round <= rounds; round += 1) {
    tell(`round ${round} of ${rounds}`);
    for (const connections of CONNECTIONS) {
      for (const measured of cases) {
        const key = keyOf(measured, connections);
        const { server, loadCase } = measured;
        // What it was asked before must not be counted against what it is asked now.
        await leaveAlone(server);
        const sample = await load(
          server.url,
          loadCase,
          connections,
          loadCase.isSlow ? seconds * SLOW : seconds,
        );
        samples.set(key, [...(samples.get(key) ?? []), sample]);
      }
    }
  }
  for (const server of servers) {
    server.resume();
  }
  const figures: { large: Figures; small: Figures } = { large: {}, small: {} };
  for (const measured of cases) {
    const of = (connections: number): Sample =>
      combine(samples.get(keyOf(measured, connections)) ?? []);
    figures[measured.size][measured.loadCase.name] = { 1: of(1), 8: of(8), 32: of(32) };
  }
  return figures;
}
