import { spawn } from "node:child_process";
import { ROOT } from "../house/paths.js";
import type { Result } from "./results.js";

/** Runs a Node program in the terminal's sight; resolves with its exit code. */
export function runNode(
  args: string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv },
): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: options.cwd ?? ROOT,
      env: { ...process.env, MEDUSA_DISABLE_TELEMETRY: "true", ...options.env },
      stdio: ["ignore", "inherit", "inherit"],
    });
    child.once("error", reject);
    child.once("exit", (code) => resolve(code));
  });
}

/** Announces a suite, runs it and adds how long it took. */
export async function timed(
  suite: string,
  run: () => Promise<Omit<Result, "suite" | "seconds">>,
): Promise<Result> {
  console.log(`\n  ${suite}\n`);
  const from = Date.now();
  return { suite, ...(await run()), seconds: (Date.now() - from) / 1000 };
}
