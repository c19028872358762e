import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { ROOT } from "./paths.js";

/** What is installed, tested or written by a build itself: it would be out of date by its own doing. */
const SKIPPED = new Set([
  "node_modules",
  ".next",
  ".medusa",
  ".swc",
  "__tests__",
  "test-results",
  "next-env.d.ts",
  "tsconfig.tsbuildinfo",
]);

function* files(entry: string): Generator<string> {
  if (!existsSync(entry)) {
    return;
  }
  if (!statSync(entry).isDirectory()) {
    yield entry;
    return;
  }
  for (const name of readdirSync(entry).sort()) {
    if (!SKIPPED.has(name)) {
      yield* files(path.join(entry, name));
    }
  }
}

/**
 * One digest of the content of files and folders below the project, so that work is repeated when
 * its inputs changed and not otherwise.
 * @param entries paths relative to the project root.
 * @param extra further values the work depends on.
 * @returns hexadecimal SHA-256.
 */
export function fingerprint(entries: string[], extra: string[] = []): string {
  const hash = createHash("sha256");
  for (const entry of entries) {
    for (const file of files(path.join(ROOT, entry))) {
      hash.update(path.relative(ROOT, file)).update("\0").update(readFileSync(file)).update("\0");
    }
  }
  extra.forEach((value) => hash.update(value).update("\0"));
  return hash.digest("hex");
}
