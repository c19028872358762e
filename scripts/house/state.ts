import { createHash } from "node:crypto";
import { readJson, writeJson } from "./json-file.js";
import { paths } from "./paths.js";

/** What this data folder remembers between starts. */
export type HouseState = {
  ports: { api?: number; storefront?: number; postgres?: number; worker?: number };
  /** Keyed by database, so that another DATABASE_URL is migrated and seeded in its turn. */
  databases: Record<
    string,
    { migrations?: string; seed?: string; publishable_key?: string; files_base?: string }
  >;
};

export function readState(): HouseState {
  const known = readJson<Partial<HouseState>>(paths.state);
  return { ports: known?.ports ?? {}, databases: known?.databases ?? {} };
}

export function writeState(state: HouseState): void {
  writeJson(paths.state, state, 0o600);
}

/** The key of a database in the state: never the connection string itself, it holds a password. */
export function databaseKey(url: string, embedded: boolean): string {
  return embedded ? "embedded" : createHash("sha256").update(url).digest("hex").slice(0, 16);
}
