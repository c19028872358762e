import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generateJwtToken } from "@medusajs/framework/utils";
import type { AxiosInstance, AxiosResponse } from "axios";
import type { Client } from "pg";
import { clientId, stylistId } from "../../helpers/diary-cast";
import { eventuallyPasses } from "../../helpers/eventually-passes";
import type { FreezePoint, FreezingProxy } from "../../helpers/freezing-proxy";
import type { Person } from "../../helpers/people";
import { startServerProcess } from "../../helpers/server-process";
import type { Shop } from "../../helpers/shop";
import { boardCalls } from "./board-house";
import { conciergeCalls } from "./concierge-house";

/** One secret for both servers: a client comes back with the token they have. */
export const JWT_SECRET = randomBytes(32).toString("hex");

const VICTIM = "victim";

/** What can be asked of one of the two servers. */
export type Server = {
  api: AxiosInstance;
  concierge: ReturnType<typeof conciergeCalls>;
  boards: ReturnType<typeof boardCalls>;
};

/** Something that is asked of a server that dies over it. */
export type CrashCase = {
  name: string;
  dies: FreezePoint;
  ask: (server: Server) => Promise<AxiosResponse>;
  /** Whoever asked may have their answer before the server dies. */
  isTold?: boolean;
  /** What the database says about it. */
  state: () => Promise<object>;
  /** What the dead server has left. */
  left: object;
  /** A job finishes it before anybody asks again. */
  byJob: boolean;
  /** What happens in the world before somebody asks again. */
  meanwhile?: () => Promise<void>;
  /** The answers to so many who ask again at the same moment. */
  again: readonly number[];
  end: object;
  /** What there is to do with it in the end. */
  goOn?: (server: Server) => Promise<void>;
};

/** How a server is asked. */
export function serverAt(api: AxiosInstance, shop: Shop): Server {
  return { api, concierge: conciergeCalls(api, () => shop), boards: boardCalls(api, () => shop) };
}

function personOf(actor_type: "customer" | "stylist", id: string): Person {
  const claims = {
    actor_id: id,
    actor_type,
    auth_identity_id: `authid_${id}`,
    app_metadata: { [`${actor_type}_id`]: id },
  };
  const token = generateJwtToken(claims, { secret: JWT_SECRET, expiresIn: "1h" });
  return { id, email: `${id}@example.com`, headers: { authorization: `Bearer ${token}` } };
}

/** A client and a stylist of the cast who have to do with nobody else. */
export const coupleOf = (index: number): { client: Person; stylist: Person } => ({
  client: personOf("customer", clientId(index)),
  stylist: personOf("stylist", stylistId(index)),
});

/** The only row of a statement. */
export async function rowOf(database: Client, sql: string, values: unknown[]): Promise<object> {
  const { rows } = await database.query<object>(sql, values);
  return rows.length === 1 ? (rows[0] ?? {}) : { rows };
}

/** Starts the server that will die, behind a proxy before the database. */
export async function startVictim(
  databaseUrl: string,
  proxy: FreezingProxy,
): Promise<{ address: string; kill: (database: Client) => Promise<void> }> {
  const url = new URL(databaseUrl);
  url.hostname = "localhost";
  url.port = String(proxy.port);
  const folder = mkdtempSync(join(tmpdir(), "zaga-concierge-crash-"));
  const server = await startServerProcess({
    DATABASE_URL: url.href,
    PGAPPNAME: VICTIM,
    JWT_SECRET,
    COOKIE_SECRET: randomBytes(32).toString("hex"),
    AUTH_MFA_ENCRYPTION_KEY: randomBytes(32).toString("hex"),
    DATABASE_POOL_MAX: "60",
    RATE_LIMIT_SCALE: "1000",
    // Jobs are for workers: what this one leaves behind is not to be tidied up by itself.
    MEDUSA_WORKER_MODE: "server",
    CATALOGUE_FOLLOWS_EVENTS: "false",
    SHUTDOWN_DRAIN_SECONDS: "0",
    MAIL_DIR: join(folder, "mail"),
    FILES_DIR: join(folder, "files"),
  });
  return {
    address: server.address,
    kill: async (database) => {
      await server.kill();
      rmSync(folder, { recursive: true, force: true });
      // The database notices when a connection breaks, and takes back what was not committed.
      await eventuallyPasses(async () => {
        const { rowCount } = await database.query(
          "select 1 from pg_stat_activity where datname = current_database() and application_name = $1",
          [VICTIM],
        );
        expect(rowCount).toBe(0);
      });
    },
  };
}
