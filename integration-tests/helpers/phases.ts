/** TEST_PHASES=true prints how long the parts of a test file take that are not its tests. */
const shown = process.env.TEST_PHASES === "true";
const sums = new Map<string, { times: number; ms: number }>();

/** Runs a piece of work and adds its time to the phase of that name. */
export async function phase<T>(name: string, work: () => Promise<T>): Promise<T> {
  const from = performance.now();
  try {
    return await work();
  } finally {
    const { times, ms } = sums.get(name) ?? { times: 0, ms: 0 };
    sums.set(name, { times: times + 1, ms: ms + performance.now() - from });
  }
}

/** Prints the sums of a test file, when they are wanted. */
export function printPhases(file: string): void {
  if (shown) {
    const parts = [...sums].map(
      ([name, { times, ms }]) =>
        `${name} ${(ms / 1000).toFixed(2)} s${times > 1 ? ` in ${times}` : ""}`,
    );
    process.stderr.write(`  ${file}: ${parts.join(", ")}\n`);
  }
  sums.clear();
}
