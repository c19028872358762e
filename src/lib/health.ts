type CheckStatus = "ok" | "failed";
export type CheckResult = { status: CheckStatus; ms: number };
export type CheckName = "database" | "bus" | "search";
export type Readiness = {
  status: "ready" | "degraded" | "unavailable";
  checks: Record<CheckName, CheckResult>;
};

/** Without these nothing can be sold; without the others the house still serves. */
const VITAL: readonly CheckName[] = ["database", "bus"];

/**
 * Runs one check and gives up on it in time.
 *
 * @param check resolves when the asked system answered; rejects when it did not
 * @param timeoutMs how long it may take
 * @param now a clock in milliseconds
 * @returns the outcome and how long it took; never rejects
 */
export async function runCheck(
  check: () => Promise<unknown>,
  timeoutMs: number,
  now: () => number,
): Promise<CheckResult> {
  const started = now();
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("timed out")), timeoutMs);
  });
  let status: CheckStatus = "ok";
  try {
    await Promise.race([check(), deadline]);
  } catch {
    status = "failed";
  } finally {
    clearTimeout(timer);
  }
  return { status, ms: Math.round(now() - started) };
}

/**
 * Draws the conclusion: a process that is stopping or lacks something vital is unavailable, one that
 * lacks something else is degraded.
 */
export function summarise(checks: Record<CheckName, CheckResult>, draining: boolean): Readiness {
  const failed = (Object.keys(checks) as CheckName[]).filter(
    (name) => checks[name].status === "failed",
  );
  if (draining || failed.some((name) => VITAL.includes(name))) {
    return { status: "unavailable", checks };
  }
  return { status: failed.length ? "degraded" : "ready", checks };
}
