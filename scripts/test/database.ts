import { createHash } from "node:crypto";
import { existsSync, rmSync, statfsSync } from "node:fs";
import { freemem } from "node:os";
import path from "node:path";
import { removeEmbeddedPostgres, startEmbeddedPostgres } from "../house/embedded-postgres.js";
import { choosePort } from "../house/ports.js";

const PASSWORD = "for-tests-only";
const USUAL_PORT = 54_420;
const GIB = 2 ** 30;
/** The databases of a run take less than a tenth of it. */
const MEMORY_WANTED = 6 * GIB;
const MEMORY_FOLDER = "/dev/shm";

export type TestDatabase = { env: NodeJS.ProcessEnv; stop: () => Promise<void> };

/**
 * A folder in memory for the cluster of this project, where there is room for one. Every test file
 * copies databases of some two thousand files, which takes a disk ten times as long.
 */
function folderInMemory(testDir: string): string | undefined {
  if (!existsSync(MEMORY_FOLDER) || freemem() < MEMORY_WANTED) {
    return undefined;
  }
  const { bavail, bsize } = statfsSync(MEMORY_FOLDER);
  const key = createHash("sha256").update(testDir).digest("hex").slice(0, 12);
  return bavail * bsize < 2 * GIB
    ? undefined
    : path.join(MEMORY_FOLDER, `stylebyzaga-test-${key}`, "postgres");
}

/** Starts the tests' PostgreSQL: in memory until it is stopped, or else kept in the tests' folder. */
export async function startTestDatabase(testDir: string): Promise<TestDatabase> {
  const inMemory = folderInMemory(testDir);
  const server = await startEmbeddedPostgres({
    dataDir: inMemory ?? path.join(testDir, "postgres"),
    password: PASSWORD,
    choosePort: () =>
      choosePort("TEST_POSTGRES_PORT", process.env.TEST_POSTGRES_PORT, USUAL_PORT, []),
    disposable: true,
  });
  return {
    env: {
      DB_HOST: "localhost",
      DB_PORT: String(server.port),
      DB_USERNAME: "postgres",
      DB_PASSWORD: PASSWORD,
    },
    stop: async () => {
      if (inMemory) {
        await removeEmbeddedPostgres(inMemory);
        rmSync(path.dirname(inMemory), { recursive: true, force: true });
      } else {
        server.stop();
      }
    },
  };
}
