import { readJson } from "../house/json-file.js";

export type Result = {
  suite: string;
  passed: number;
  failed: number;
  skipped: number;
  seconds: number;
  /** Why a suite did not run at all. */
  reason?: string;
  /** What ran, when it was not everything of its kind. */
  note?: string;
};

/** Counts of a Jest run, from its `--json` file. A run that wrote none counts as one failure. */
export function jestCounts(file: string, exitCode: number | null) {
  const report = readJson<{
    numPassedTests: number;
    numFailedTests: number;
    numPendingTests: number;
    numRuntimeErrorTestSuites: number;
  }>(file);
  if (!report) {
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
    skipped: report.numPendingTests,
  };
}

/** Counts of a Playwright run, from its JSON reporter's file. Flaky tests count as failed. */
export function playwrightCounts(file: string, exitCode: number | null) {
  const report = readJson<{
    stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  }>(file);
  if (!report) {
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const failed = report.stats.unexpected + report.stats.flaky;
  return {
    passed: report.stats.expected,
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
    skipped: report.stats.skipped,
  };
}

/** Prints a line a suite and, last, the totals in one plain line. Returns whether all is well. */
export function printResults(results: Result[]): boolean {
  console.log("\n  Suites");
  for (const { suite, passed, failed, skipped, seconds, reason, note } of results) {
    const counts = reason
      ? `skipped: ${reason}`
      : `${passed} passed, ${failed} failed, ${skipped} skipped`;
    console.log(`    ${suite.padEnd(22)} ${counts} (${seconds.toFixed(0)} s)`);
    if (note) {
      console.log(`    ${"".padEnd(22)} ${note}`);
    }
  }
  const sum = (key: "passed" | "failed" | "skipped") =>
    results.reduce((total, result) => total + result[key], 0);
  console.log(`\n${sum("passed")} passed, ${sum("failed")} failed, ${sum("skipped")} skipped`);
  return sum("failed") === 0 && sum("passed") > 0;
}
