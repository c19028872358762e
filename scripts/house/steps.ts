import {
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { isMigrated } from "./database.js";
import { programs } from "./environment.js";
import { fingerprint } from "./fingerprint.js";
import { paths } from "./paths.js";
import { logTail, type HouseProcesses } from "./processes.js";
import { say, step } from "./progress.js";
import type { HouseSecrets } from "./secrets.js";
import { type HouseState, writeState } from "./state.js";

const LOCK = "package-lock.json";
const MIGRATION_INPUTS = [
  LOCK,
  "src/modules",
  "src/links",
  "src/migration-scripts",
  "medusa-config.ts",
];
const SEED_INPUTS = ["demo", "src/scripts"];
const API_INPUTS = [LOCK, "src", "medusa-config.ts", "instrumentation.ts", "tsconfig.json"];
const STOREFRONT_INPUTS = ["storefront"];

type Work = { processes: HouseProcesses; env: NodeJS.ProcessEnv };

/** Brings the database to the code's schema, unless it is there already. */
export async function migrate(
  work: Work,
  state: HouseState,
  key: string,
  databaseUrl: string,
): Promise<void> {
  const wanted = fingerprint(MIGRATION_INPUTS);
  const known = (state.databases[key] ??= {});
  if (known.migrations === wanted && (await isMigrated(databaseUrl))) {
    return;
  }
  delete known.seed;
  await step("Preparing the database", () =>
    work.processes.run({
      name: "migrate",
      args: [programs.medusa, "db:migrate", "--execute-safe-links", "--execute-safe-search"],
      cwd: paths.root,
      env: work.env,
    }),
  );
  known.migrations = wanted;
  writeState(state);
}

/** Fills the demo house once per database and state of its data files; the seed itself is idempotent. */
export async function seed(
  work: Work,
  state: HouseState,
  key: string,
  secrets: HouseSecrets,
): Promise<string> {
  const wanted = fingerprint(SEED_INPUTS);
  const known = (state.databases[key] ??= {});
  if (known.seed === wanted && known.publishable_key) {
    return known.publishable_key;
  }
  await step("Furnishing the demo house", () =>
    work.processes.run({
      name: "seed",
      args: [programs.medusa, "exec", "./src/scripts/seed.ts"],
      cwd: paths.root,
      env: {
        ...work.env,
        SEED_ADMIN_PASSWORD: secrets.admin_password,
        SEED_CLIENT_PASSWORD: secrets.client_password,
        SEED_STYLIST_PASSWORD: secrets.stylist_password,
      },
    }),
  );
  const line = logTail("seed")
    .split("\n")
    .findLast((candidate) => candidate.includes("SEED_RESULT "));
  if (!line) {
    throw new Error(`The seed ended without its result. The end of its log:\n${logTail("seed")}`);
  }
  const result = JSON.parse(line.slice(line.indexOf("SEED_RESULT ") + "SEED_RESULT ".length)) as {
    publishable_key: string;
  };
  known.publishable_key = result.publishable_key;
  known.seed = wanted;
  known.files_base = `${work.env.BACKEND_URL}/static`;
  writeState(state);
  return result.publishable_key;
}

async function build(
  title: string,
  inputs: string[],
  stamp: string,
  run: () => Promise<void>,
): Promise<void> {
  const wanted = fingerprint(inputs, [process.versions.modules]);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) {
    return;
  }
  rmSync(stamp, { force: true });
  await step(title, run);
  writeFileSync(stamp, wanted);
}

/** Builds server, admin and storefront where their sources changed since the last build. */
export async function buildAll({ processes, env }: Work): Promise<void> {
  await build(
    "Building the server and the admin",
    API_INPUTS,
    path.join(paths.server, ".house-build"),
    () =>
      processes.run({
        name: "build-api",
        args: ["--max-old-space-size=4096", programs.medusa, "build", "--no-lint"],
        cwd: paths.root,
        env,
      }),
  );
  await build(
    "Building the storefront",
    STOREFRONT_INPUTS,
    path.join(paths.storefront, ".next", ".house-build"),
    () =>
      processes.run({
        name: "build-storefront",
        args: [programs.next, "build"],
        cwd: paths.storefront,
        env: { ...env, NEXT_TELEMETRY_DISABLED: "1" },
      }),
  );
}

/** Medusa serves local files from `static` in its working folder: a link to the house's files. */
export function linkFiles(serverFolder: string): void {
  mkdirSync(paths.files, { recursive: true });
  const link = path.join(serverFolder, "static");
  const present = lstatSync(link, { throwIfNoEntry: false });
  if (present?.isSymbolicLink()) {
    if (readlinkSync(link) === paths.files) {
      return;
    }
    rmSync(link);
  } else if (present) {
    say(
      `${link} is a folder of its own and stays; uploaded files of this house are not served from it.`,
    );
    return;
  }
  symlinkSync(paths.files, link, "dir");
}
