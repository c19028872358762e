import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { ROOT } from "../house/paths.js";

const HTTP = "integration-tests/http";

/**
 * HTTP test files that `http-redis` does not repeat, each with the reason. Every other file, and so
 * every new one, runs there too. With a Redis, events, locks, workflows, jobs and rate limits go another
 * way; a file belongs here only when none of its tests could tell.
 */
const SAME_WITHOUT_REDIS: Record<string, string> = {
  "booking/access.spec.ts": "refuses callers before anything happens",
  "booking/bad-input.spec.ts": "refuses input before anything happens",
  "catalogue/import.spec.ts": "reads files into PostgreSQL, whose locks it uses",
  "catalogue/meilisearch.spec.ts": "asks a search engine",
  "catalogue/meilisearch-late.spec.ts": "asks a search engine",
  "catalogue/remote-pictures.spec.ts": "fetches pictures over the network into files",
  "catalogue/store.spec.ts": "reads lists and pages from PostgreSQL and from memory",
  "concierge/access.spec.ts": "refuses callers before anything happens",
  "concierge/admin.spec.ts": "lists and shows; whom it tells is in the invitations' tests",
  "concierge/board-input.spec.ts": "refuses input before anything happens",
  "concierge/briefs.spec.ts": "writes rows and files of one client",
  "concierge/crash.spec.ts": "kills a server of its own that has no Redis",
  "concierge/matches.spec.ts": "ranks in memory what PostgreSQL tells",
  "concierge/matches-filters.spec.ts": "leaves out in memory whom PostgreSQL says",
  "concierge/matches-ranking.spec.ts": "reads weights from PostgreSQL, told by NOTIFY",
  "concierge/matches-training.spec.ts": "learns from rows",
  "concierge/profile.spec.ts": "writes rows of one client",
  "stylist/admin.spec.ts": "lists and shows; what changes is in the applications' tests",
  "stylist/portfolio.spec.ts": "writes rows and files of one stylist, without events",
};

/**
 * Which HTTP test files run with a Redis.
 * @returns the files that do not, relative to the project, and one sentence for the summary.
 * @throws {Error} when the list names a file that is not there.
 */
export function filesWithoutRedis(): { without: string[]; note: string } {
  const without = Object.keys(SAME_WITHOUT_REDIS).map((name) => `${HTTP}/${name}`);
  const gone = without.filter((file) => !existsSync(path.join(ROOT, file)));
  if (gone.length > 0) {
    throw new Error(`scripts/test/redis-files.ts names what is not there: ${gone.join(", ")}.`);
  }
  const all = readdirSync(path.join(ROOT, HTTP), { recursive: true, encoding: "utf8" }).filter(
    (name) => name.endsWith(".spec.ts"),
  ).length;
  const names = Object.keys(SAME_WITHOUT_REDIS).join(", ");
  return {
    without,
    note: `${all - without.length} of ${all} files; the same without Redis: ${names}`,
  };
}
