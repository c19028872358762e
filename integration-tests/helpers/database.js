/** One migrated database for a run of the tests; every test file clones it. Plain JS: Jest's set-up does not compile. */
const { execFile } = require("node:child_process");
const { createHash } = require("node:crypto");
const { existsSync, readdirSync, readFileSync, statSync } = require("node:fs");
const path = require("node:path");
const { promisify } = require("node:util");
const { Client } = require("pg");

const ROOT = path.resolve(__dirname, "../..");
const INPUTS = [
  "package-lock.json",
  "medusa-config.ts",
  "src/config",
  "src/links",
  "src/migration-scripts",
  "src/modules",
  "src/providers",
  "src/search",
];

function filesUnder(target) {
  if (!existsSync(target)) {
    return [];
  }
  if (statSync(target).isFile()) {
    return [target];
  }
  return readdirSync(target)
    .filter((name) => name !== "__tests__")
    .sort()
    .flatMap((name) => filesUnder(path.join(target, name)));
}

/** The template's name holds a hash of whatever may change the schema, so an old one is never used. */
function templateName() {
  const hash = createHash("sha256");
  for (const file of INPUTS.flatMap((input) => filesUnder(path.join(ROOT, input)))) {
    hash.update(path.relative(ROOT, file)).update(readFileSync(file));
  }
  return `zaga_test_template_${hash.digest("hex").slice(0, 12)}`;
}

function connectionUrl(database) {
  const { DB_HOST = "localhost", DB_PORT = "5432", DB_USERNAME = "postgres" } = process.env;
  const password = process.env.DB_PASSWORD ? `:${encodeURIComponent(process.env.DB_PASSWORD)}` : "";
  return `postgres://${encodeURIComponent(DB_USERNAME)}${password}@${DB_HOST}:${DB_PORT}/${database}`;
}

async function withMaintenance(work) {
  const client = new Client({
    connectionString: connectionUrl(process.env.DB_WAITINGROOM_DATABASE ?? "postgres"),
  });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function exists(client, database) {
  const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [
    database,
  ]);
  return rowCount === 1;
}

async function migrate(database) {
  const medusa = path.join(ROOT, "node_modules/@medusajs/cli/cli.js");
  const work = promisify(execFile)(
    process.execPath,
    [medusa, "db:migrate", "--execute-safe-links", "--execute-safe-search"],
    {
      cwd: ROOT,
      maxBuffer: 64 * 1024 * 1024,
      env: {
        ...process.env,
        NODE_ENV: "test",
        DATABASE_URL: connectionUrl(database),
        REDIS_URL: "",
        MEDUSA_DISABLE_TELEMETRY: "true",
      },
    },
  );
  await work.catch((error) => {
    throw new Error(`The template database could not be migrated.\n${error.stdout.slice(-4000)}`);
  });
}

/** Migrates the template database unless it is there; about 25 s the first time, nothing later. */
async function ensureTemplate() {
  const template = templateName();
  if (await withMaintenance((client) => exists(client, template))) {
    return template;
  }
  const building = `${template}_${process.pid}`;
  await withMaintenance((client) => client.query(`CREATE DATABASE "${building}"`));
  try {
    await migrate(building);
  } catch (error) {
    await withMaintenance((client) => client.query(`DROP DATABASE "${building}" WITH (FORCE)`));
    throw error;
  }
  await withMaintenance(async (client) => {
    const another = await exists(client, template);
    await client.query(
      another
        ? `DROP DATABASE "${building}"`
        : `ALTER DATABASE "${building}" RENAME TO "${template}"`,
    );
  });
  return template;
}

/** Makes a fresh, empty database. */
async function createDatabase(database) {
  await dropDatabase(database);
  await withMaintenance((client) => client.query(`CREATE DATABASE "${database}"`));
}

/** Deletes a database, and cuts whoever is connected to it. */
async function dropDatabase(database) {
  await withMaintenance((client) =>
    client.query(`DROP DATABASE IF EXISTS "${database}" WITH (FORCE)`),
  );
}

/** Makes `copy` a fresh copy of a database to which nobody is connected. */
async function copyDatabase(database, copy) {
  await withMaintenance(async (client) => {
    await client.query(`DROP DATABASE IF EXISTS "${copy}" WITH (FORCE)`);
    await client.query(`CREATE DATABASE "${copy}" TEMPLATE "${database}"`);
  });
}

module.exports = { connectionUrl, copyDatabase, createDatabase, dropDatabase, ensureTemplate };
