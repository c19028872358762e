const TIMEOUT_MS = 10_000;
const POLL_MS = 50;

/**
 * Waits for what happens behind a request, such as a mail.
 *
 * @param look asked again and again; anything but undefined and false ends the waiting
 * @returns what was found
 * @throws Error when there is nothing within ten seconds
 */
export async function eventually<T>(look: () => T | undefined | false): Promise<T> {
  const deadline = Date.now() + TIMEOUT_MS;
  while (Date.now() < deadline) {
    const found = look();
    if (found !== undefined && found !== false) {
      return found;
    }
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  throw new Error("It did not happen within ten seconds.");
}
