import { Client } from "pg";
import { connectionUrl, copyDatabase, dropDatabase } from "./database";
import { INSTALL, SCHEMA } from "./snapshot-sql";

/** Everything that is in a database at one moment, and the way back to it. */
export type Snapshot = {
  /**
   * Puts the database back: its rows, its sequences and, where a statement changed it, its schema.
   * Cuts every other connection, as whatever a connection holds must not outlive the test: open
   * transactions, locks, settings, temporary tables.
   *
   * @returns whether the rows were enough or the whole database had to be copied.
   */
  restore: () => Promise<"rows" | "database">;
  /** Ends the snapshot's connections and deletes what it keeps outside of its database. */
  drop: () => Promise<void>;
};

async function connect(database: string): Promise<Client> {
  const client = new Client({ connectionString: connectionUrl(database) });
  // Cut from outside while idle, it would end the process; its next query tells as well.
  client.on("error", () => undefined);
  await client.connect();
  return client;
}

/**
 * Takes a snapshot of a database. A restore writes only to the tables that were written to, which takes
 * milliseconds where a copy of the database takes seconds; the copy is there for statements that change
 * the schema. Wants a superuser, as event triggers do.
 *
 * @param database whoever is connected to it is cut off.
 * @throws {Error} for what no restore of rows could put back: partitioned or foreign tables.
 */
export async function takeSnapshot(database: string): Promise<Snapshot> {
  const whole = `${database}_snapshot`;
  // One connection outside, which may close the database's door, and one that stays inside.
  const outside = await connect(process.env.DB_WAITINGROOM_DATABASE ?? "postgres");
  let inside = await connect(database);

  const alone = async <T>(work: () => Promise<T>): Promise<T> => {
    const allow = (allowed: boolean) =>
      outside.query(`ALTER DATABASE "${database}" WITH ALLOW_CONNECTIONS ${allowed}`);
    await allow(false);
    try {
      await inside.query(`SELECT ${SCHEMA}.cut_connections()`);
      return await work();
    } finally {
      await allow(true);
    }
  };

  await inside.query(INSTALL);
  try {
    await alone(async () => {
      await inside.query(`SELECT ${SCHEMA}.take()`);
      await inside.end();
      await copyDatabase(database, whole);
    });
  } catch (error) {
    await Promise.all([inside.end(), outside.end()]);
    throw error;
  }
  inside = await connect(database);
  return {
    restore: async () => {
      const enough = await alone(async () => {
        const { rows } = await inside.query<{ restore: boolean }>(`SELECT ${SCHEMA}.restore()`);
        return rows[0]?.restore === true;
      });
      if (enough) {
        return "rows";
      }
      await inside.end();
      await copyDatabase(whole, database);
      inside = await connect(database);
      return "database";
    },
    drop: async () => {
      await Promise.all([inside.end(), outside.end()]);
      await dropDatabase(whole);
    },
  };
}
