const started = Date.now();

const seconds = (from: number) => `${((Date.now() - from) / 1000).toFixed(1)} s`;

/** One line of progress, with the time since the command began. */
export function say(line: string): void {
  console.log(`  ${`${((Date.now() - started) / 1000).toFixed(0)} s`.padStart(6)}  ${line}`);
}

/**
 * Announces a piece of work, does it, and says how long it took. In a terminal nobody should
 * wonder whether anything still happens: after every 15 seconds a line says so.
 */
export async function step<T>(title: string, work: () => Promise<T>): Promise<T> {
  const from = Date.now();
  say(`${title} …`);
  const reminder = setInterval(() => say(`${title}: still at it after ${seconds(from)}`), 15_000);
  try {
    const result = await work();
    say(`${title}: done in ${seconds(from)}`);
    return result;
  } finally {
    clearInterval(reminder);
  }
}
