import { readFileSync } from "node:fs";
import type { House } from "../scripts/house/report.js" with { "resolution-mode": "import" };

/** The open house that `npm test` prepared: addresses and logins. */
export function openHouse(): House {
  const file = process.env.HOUSE_FILE;
  if (!file) {
    throw new Error("HOUSE_FILE is not set. Run the end-to-end tests with `npm test -- e2e`.");
  }
  return JSON.parse(readFileSync(file, "utf8")) as House;
}
