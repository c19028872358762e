import pg from "pg";
import { apiEnvironment } from "./environment.js";
import { houseSecrets } from "./secrets.js";
import { readState } from "./state.js";

const CONNECT_TIMEOUT_MS = 5_000;
const DATABASE_NAME = "stylebyzaga";

/** Why a command cannot begin; its message is for whoever typed it. */
export class CannotRun extends Error {}

/** What a person gave, or the house's own database at the port it last had. */
export function ownDatabaseUrl(): string {
  const given = process.env.DATABASE_URL;
  if (given) {
    return given;
  }
  const { ports } = readState();
  if (ports.postgres === undefined) {
    throw new CannotRun(
      "There is no house here yet. Open one with `npm start`, or set DATABASE_URL.",
    );
  }
  const { postgres } = houseSecrets();
  return `postgres://postgres:${postgres}@localhost:${ports.postgres}/${DATABASE_NAME}`;
}

/** @throws CannotRun when there is no house in the database, or nobody answers */
export async function assertHouseDatabase(url: string): Promise<void> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
  });
  try {
    await client.connect();
    const { rows } = await client.query("select to_regclass('public.brand') as table");
    if (rows[0]?.table === null) {
      throw new CannotRun(
        "The database has no tables of the house yet. Open it once: `npm start`.",
      );
    }
  } catch (error) {
    if (error instanceof CannotRun) {
      throw error;
    }
    // The message of the driver may hold the address; its code never does.
    const code = (error as { code?: string }).code ?? "no answer";
    throw new CannotRun(
      process.env.DATABASE_URL
        ? `The database of DATABASE_URL does not answer (${code}).`
        : `The house's database is not running (${code}). Open the house with \`npm start\` in another terminal and leave it open, or set DATABASE_URL.`,
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** What a program of the house needs to run on a database. */
export function environmentFor(url: string): NodeJS.ProcessEnv {
  const { ports } = readState();
  const addresses = {
    api: `http://localhost:${ports.api ?? 9000}`,
    storefront: `http://localhost:${ports.storefront ?? 8000}`,
    databaseUrl: url,
  };
  // The report is this command's output; the server's own lines would stand between its lines.
  const LOG_LEVEL = process.env.LOG_LEVEL ?? "error";
  return { ...apiEnvironment(addresses, houseSecrets(), false), LOG_LEVEL };
}
