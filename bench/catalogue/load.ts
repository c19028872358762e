import autocannon from "autocannon";

const SETTLE_LIMIT_MS = 60_000;
const QUICK_MS = 20;
const QUICK_ANSWERS = 5;

/** One kind of request. Each call of `path` gives the next one. */
export type LoadCase = {
  name: string;
  path: () => string;
  headers?: Record<string, string>;
  /** Takes so long that a short measurement would hold a handful of answers. */
  isSlow?: boolean;
  /** Whether a body is an answer at all; an empty or wrong one counts as an error. */
  isAnswer: (body: string) => boolean;
};

export type Sample = {
  /** Answers a second. */
  rate: number;
  /** Milliseconds. */
  p50: number;
  p95: number;
  p99: number;
  errors: number;
  answers: number;
};

function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** The value in the middle; of two the mean. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? upper;
  return (upper + lower) / 2;
}

/**
 * Waits until a server has nothing left to do: what it was asked before and nobody waits for any
 * more would otherwise be counted against the next measurement.
 * @throws {Error} when it is still busy after a minute.
 */
export async function settle(url: string): Promise<void> {
  const deadline = performance.now() + SETTLE_LIMIT_MS;
  let quick = 0;
  while (performance.now() < deadline) {
    const from = performance.now();
    await (await fetch(`${url}/health`)).arrayBuffer();
    quick = performance.now() - from < QUICK_MS ? quick + 1 : 0;
    if (quick === QUICK_ANSWERS) {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, QUICK_MS));
  }
  throw new Error(`${url} is still busy a minute after the load has ended.`);
}

/** Puts the samples of several rounds together: the median of each figure, the sum of the errors. */
export function combine(samples: readonly Sample[]): Sample {
  const of = (figure: "rate" | "p50" | "p95" | "p99"): number =>
    median(samples.map((sample) => sample[figure]));
  const sum = (figure: "errors" | "answers"): number =>
    samples.reduce((total, sample) => total + sample[figure], 0);
  return {
    rate: of("rate"),
    p50: of("p50"),
    p95: of("p95"),
    p99: of("p99"),
    errors: sum("errors"),
    answers: sum("answers"),
  };
}

/**
 * Puts load on one kind of request: each connection asks again as soon as it has its answer.
 *
 * @param url address of the server
 * @param seconds how long; answers that are still out then do not count
 */
export async function load(
  url: string,
  { path, headers, isAnswer }: LoadCase,
  connections: number,
  seconds: number,
): Promise<Sample> {
  const durations: number[] = [];
  let wrong = 0;
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    const options: autocannon.Options = {
      url,
      connections,
      duration: seconds,
      timeout: 30,
      headers,
      requests: [{ setupRequest: (request) => ({ ...request, path: path() }) }],
      verifyBody: (body) => isAnswer(String(body)),
    };
    const run = autocannon(options, (error: Error | null, done) =>
      error ? reject(error) : resolve(done),
    );
    run.on("response", (_client, status, _bytes, duration) => {
      durations.push(duration);
      wrong += status === 200 ? 0 : 1;
    });
  });
  durations.sort((a, b) => a - b);
  return {
    rate: durations.length / result.duration,
    p50: percentile(durations, 0.5),
    p95: percentile(durations, 0.95),
    p99: percentile(durations, 0.99),
    // Timeouts are among the errors of the connections.
    errors: wrong + result.errors + result.mismatches,
    answers: durations.length,
  };
}
