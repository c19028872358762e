import path from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");

/** Everything a running house keeps; HOUSE_DIR gives tests and benchmarks a house of their own. */
const DATA_DIR = path.resolve(ROOT, process.env.HOUSE_DIR ?? ".data");

export const paths = {
  root: ROOT,
  storefront: path.join(ROOT, "storefront"),
  server: path.join(ROOT, ".medusa", "server"),
  data: DATA_DIR,
  postgres: path.join(DATA_DIR, "postgres"),
  files: path.join(DATA_DIR, "files"),
  mail: path.join(DATA_DIR, "mail"),
  logs: path.join(DATA_DIR, "logs"),
  secrets: path.join(DATA_DIR, "secrets.json"),
  state: path.join(DATA_DIR, "state.json"),
  running: path.join(DATA_DIR, "running.json"),
  house: path.join(DATA_DIR, "house.json"),
};
