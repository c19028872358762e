import pg from "pg";
import type { HouseState } from "./state.js";

/** Runs one piece of work on a connection of its own. */
async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Makes the database if it is missing. Two starts at once do no harm: the second finds it made. */
export async function ensureDatabase(adminUrl: string, name: string): Promise<void> {
  await withClient(adminUrl, async (client) => {
    const known = await client.query("select 1 from pg_database where datname = $1", [name]);
    if (known.rowCount === 0) {
      await client.query(`create database ${client.escapeIdentifier(name)}`);
    }
  });
}

/** Whether Medusa's tables are there: a stamp alone would trust a database that somebody emptied. */
export async function isMigrated(url: string): Promise<boolean> {
  return withClient(url, async (client) => {
    const found = await client.query("select to_regclass('public.mikro_orm_migrations') as table");
    return found.rows[0].table !== null;
  });
}

/**
 * Local files are stored with the API's address. When the house moves to another port, the stored
 * addresses move with it.
 * @returns how many addresses were changed.
 */
export async function moveFileAddresses(
  url: string,
  known: HouseState["databases"][string],
  base: string,
): Promise<number> {
  const before = known.files_base;
  if (!before || before === base) {
    return 0;
  }
  return withClient(url, async (client) => {
    let changed = 0;
    for (const [table, column] of [
      ["image", "url"],
      ["product", "thumbnail"],
      ["product_variant", "thumbnail"],
      ["catalogue_picture", "url"],
    ]) {
      const result = await client.query(
        `update ${table} set ${column} = $2 || substr(${column}, length($1) + 1) where starts_with(${column}, $1 || '/')`,
        [before, base],
      );
      changed += result.rowCount ?? 0;
    }
    for (const [table, column] of [
      ["stylist", "portrait"],
      ["portfolio_piece", "image"],
    ]) {
      const result = await client.query(
        `update ${table} set ${column} = jsonb_set(${column}, '{url}', to_jsonb($2 || substr(${column}->>'url', length($1) + 1))) where starts_with(${column}->>'url', $1 || '/')`,
        [before, base],
      );
      changed += result.rowCount ?? 0;
    }
    // The documents of the search index hold addresses too.
    await client.query(
      `insert into catalogue_change (product_id, seq, changed_at)
       select id, nextval('catalogue_change_seq'), now() from product where deleted_at is null order by id
       on conflict (product_id) do update set seq = nextval('catalogue_change_seq'), changed_at = now()`,
    );
    return changed;
  });
}
