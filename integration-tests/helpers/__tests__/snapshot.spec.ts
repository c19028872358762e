import { Client } from "pg";
import { connectionUrl, createDatabase, dropDatabase } from "../database";
import { type Snapshot, takeSnapshot } from "../snapshot";

jest.setTimeout(120_000);

const DATABASE = `zaga_test_snapshot_${process.env.JEST_WORKER_ID ?? "1"}`;

/** A bit of everything that a row can be: made by the database, cascaded to, referring in a circle. */
const SCHEMA = `
  create schema "Other";
  create table house (
    id bigserial primary key, name text not null unique,
    upper_name text generated always as (upper(name)) stored, parent bigint references house
  );
  create table piece (
    id bigint generated always as identity primary key,
    house_id bigint not null references house on delete cascade,
    price numeric, weight double precision, tags text[], data jsonb, at timestamptz, raw bytea,
    exclude using hash (price with =)
  );
  create table "Other"."Odd name" ("a column" text, gone int, "select" text);
  alter table "Other"."Odd name" drop column gone;
  create table empty (id int primary key);
  create table log (id serial primary key, line text not null);
  create table untouched (id int primary key, note text);
  create function note() returns trigger language plpgsql as $$
    begin insert into log (line) values (tg_op); return null; end $$;
  create trigger note after insert or delete on piece for each row execute function note();

  insert into house (name) values ('Maison Une'), ('Maison Deux');
  update house set parent = 3 - id;
  insert into piece (house_id, price, weight, tags, data, at, raw) values
    (1, 10.50, 0.1::float8 + 0.2::float8, '{"a b",NULL,"ü\\"x"}', '{"b": 1, "a": [null]}', 'infinity', '\\x00ff'),
    (1, 1e20, 'NaN', '{}', 'null', '2026-03-29 02:30:00.123456+01', ''),
    (2, null, null, null, null, null, null);
  insert into "Other"."Odd name" values ('one', 'two'), ('one', 'two');
  insert into untouched values (1, 'left alone');
`;

const TABLES = ["house", "piece", `"Other"."Odd name"`, "empty", "log", "untouched"];

async function connect(): Promise<Client> {
  const client = new Client({ connectionString: connectionUrl(DATABASE) });
  client.on("error", () => undefined);
  await client.connect();
  return client;
}

/** Runs statements on a connection of its own. */
async function sql<Row extends object>(text: string): Promise<Row[]> {
  const client = await connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}

const linesOf = async (query: string): Promise<string[]> =>
  (await sql<{ line: string }>(query)).map(({ line }) => line);

/** All that a test could see: rows in their order, sequences, and the schema as the catalogue has it. */
async function everything(): Promise<Record<string, string[]>> {
  const seen: Record<string, string[]> = {};
  for (const table of TABLES) {
    seen[table] = await linesOf(`select t::text as line from ${table} t`);
  }
  for (const sequence of ["house_id_seq", "piece_id_seq", "log_id_seq"]) {
    seen[sequence] = await linesOf(
      `select last_value || ' ' || is_called as line from ${sequence}`,
    );
  }
  const ours = "n.nspname in ('public', 'Other')";
  const by = "n on n.oid =";
  for (const [name, query] of Object.entries({
    relations: `pg_class c join pg_namespace ${by} c.relnamespace where ${ours}`,
    columns: `pg_attribute c join pg_class r on r.oid = c.attrelid join pg_namespace ${by} r.relnamespace where ${ours}`,
    constraints: `pg_constraint c join pg_namespace ${by} c.connamespace where ${ours}`,
    functions: `pg_proc c join pg_namespace ${by} c.pronamespace where ${ours}`,
    triggers: `pg_trigger c where not tgisinternal`,
  })) {
    const column = { relations: "relname", columns: "attname", constraints: "conname" }[name];
    const shown = column ?? (name === "functions" ? "prosrc" : "tgrelid::regclass || tgname");
    seen[name] = (await linesOf(`select c.${shown} as line from ${query}`)).sort();
  }
  return seen;
}

describe("a snapshot", () => {
  let snapshot: Snapshot;
  let before: Awaited<ReturnType<typeof everything>>;

  beforeAll(async () => {
    await createDatabase(DATABASE);
    await sql(SCHEMA);
    snapshot = await takeSnapshot(DATABASE);
    before = await everything();
  });
  afterAll(async () => {
    await snapshot.drop();
    await dropDatabase(DATABASE);
  });

  const restored = async (): Promise<string> => {
    const how = await snapshot.restore();
    expect(await everything()).toEqual(before);
    return how;
  };

  it.each([
    ["nothing at all", "select 1"],
    ["inserted rows", "insert into house (name) values ('Trois'); insert into empty values (7)"],
    ["updated rows", "update piece set price = -id, data = '{}' ; update house set parent = null"],
    ["deleted rows", `delete from "Other"."Odd name"; delete from log where id = 1`],
    [
      "rows deleted by a cascade, and what a trigger wrote",
      "update house set parent = null; delete from house where id = 1",
    ],
    ["truncated tables", "truncate house, piece restart identity; truncate log cascade"],
    [
      "merged rows",
      "merge into log using (values (1)) v (id) on log.id = v.id when matched then delete",
    ],
    [
      "rows that a query writes by the way",
      "with w as (delete from log returning *) select * from w",
    ],
    [
      "rows written while triggers were off",
      "set session_replication_role = replica; delete from log",
    ],
    [
      "rows written in a function",
      "do $$ begin for i in 1..50 loop insert into empty values (i); end loop; end $$",
    ],
    ["sequences, drawn from or set", "select nextval('log_id_seq'), setval('house_id_seq', 4711)"],
    [
      "a sequence whose row was rolled back",
      "begin; insert into log (line) values ('x'); rollback",
    ],
  ])("puts back %s", async (_, statements) => {
    await sql(statements);
    expect(await restored()).toBe("rows");
    // A second time, without the first one's marks: they are used up.
    expect(await restored()).toBe("rows");
  });

  it.each([
    ["a table more", "create table more (id int); insert into more values (1)"],
    ["a table less", "drop table untouched"],
    ["a column less", "alter table house drop column parent"],
    [
      "a constraint and an index",
      "alter table house drop constraint house_name_key; create index on log (line)",
    ],
    [
      "a function",
      "create or replace function note() returns trigger language plpgsql as 'begin return null; end'",
    ],
    ["a trigger that is off", "alter table piece disable trigger all; delete from piece"],
    ["a schema and an enum", `create schema more; create type more.kind as enum ('a')`],
    ["a sequence", "alter sequence log_id_seq increment by 10"],
  ])("puts back the schema: %s", async (_, statements) => {
    await sql(statements);
    expect(await restored()).toBe("database");
    // The copy is a snapshot too.
    await sql("delete from house");
    expect(await restored()).toBe("rows");
  });

  it("takes a temporary table for none of the schema's", async () => {
    await sql("create temporary table scratch as select * from house; delete from log");
    expect(await restored()).toBe("rows");
  });

  it("writes only to what was written to", async () => {
    const versions = () =>
      sql("select xmin, ctid from house union all select xmin, ctid from piece");
    const rows = await versions();
    await sql("delete from log");
    await restored();
    expect(await versions()).toEqual(rows);
  });

  it("leaves no connection, and so no lock, setting or open transaction of one", async () => {
    const client = await connect();
    await client.query("begin");
    await client.query("delete from piece");
    await client.query("lock table house in access exclusive mode");
    const idle = await connect();
    await idle.query("set timezone = 'Asia/Tokyo'");
    await idle.query("select pg_advisory_lock(1)");
    expect(await restored()).toBe("rows");
    await expect(client.query("commit")).rejects.toThrow(/connection/i);
    await expect(idle.query("select 1")).rejects.toThrow(/connection/i);
    expect(await sql("select pg_try_advisory_lock(1) as free")).toEqual([{ free: true }]);
  });

  it("does not make transactions wait for each other that did not before", async () => {
    const [one, other] = await Promise.all([connect(), connect()]);
    await one.query("begin isolation level serializable; insert into empty values (1)");
    await other.query("begin isolation level serializable; insert into empty values (2)");
    await Promise.all([one.query("commit"), other.query("commit")]);
    await Promise.all([one.end(), other.end()]);
    expect(await sql("select id from empty order by id")).toEqual([{ id: 1 }, { id: 2 }]);
    await restored();
  });
});

describe("a snapshot of what it could not put back", () => {
  beforeEach(() => createDatabase(DATABASE));
  afterEach(() => dropDatabase(DATABASE));

  it.each([
    ["a partitioned table", "create table t (id int) partition by range (id)", "partitioned"],
    ["a sequence that is drawn from in advance", "create sequence s cache 10", "in advance"],
  ])("is refused: %s", async (_, statement, message) => {
    await sql(statement);
    await expect(takeSnapshot(DATABASE)).rejects.toThrow(message);
    // The door is open again.
    expect(await sql("select 1 as one")).toEqual([{ one: 1 }]);
  });
});
