const POLL_MS = 50;

/**
 * Repeats a check that asks something until it passes.
 *
 * @param check throws as long as what is waited for has not happened
 * @param timeoutMs how long at most
 * @throws what the check threw last
 */
export async function eventuallyPasses(
  check: () => Promise<void>,
  timeoutMs = 10_000,
): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    try {
      await check();
      return;
    } catch (error) {
      if (Date.now() > deadline) {
        throw error;
      }
    }
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}
