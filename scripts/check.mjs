#!/usr/bin/env node
/**
 * `npm run check`: format, lint, types, layers and dead code, two at a time. What a check prints comes
 * in one piece when it has ended; all of them run, so one run tells everything there is to mend.
 */
import { spawn } from "node:child_process";

/** The longest first, so that the last to end did not start late. */
const CHECKS = ["lint", "types", "format:check", "layers", "dead-code"];
const AT_A_TIME = 2;

/**
 * @param {string} name of an npm script.
 * @returns {Promise<boolean>} whether it found nothing.
 */
function check(name) {
  const from = Date.now();
  const onWindows = process.platform === "win32";
  const child = spawn(onWindows ? "npm.cmd" : "npm", ["run", "--silent", name], {
    stdio: ["ignore", "pipe", "pipe"],
    shell: onWindows,
  });
  /** @type {Buffer[]} */
  const output = [];
  child.stdout.on("data", (part) => output.push(part));
  child.stderr.on("data", (part) => output.push(part));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => {
      const seconds = ((Date.now() - from) / 1000).toFixed(0);
      console.log(`  ${name.padEnd(14)} ${code === 0 ? "ok" : "FAILED"} (${seconds} s)`);
      process.stdout.write(Buffer.concat(output));
      resolve(code === 0);
    });
  });
}

const waiting = [...CHECKS];
const results = await Promise.all(
  Array.from({ length: AT_A_TIME }, async () => {
    let fine = true;
    for (let name = waiting.shift(); name; name = waiting.shift()) {
      fine = (await check(name)) && fine;
    }
    return fine;
  }),
);
process.exitCode = results.every(Boolean) ? 0 : 1;
