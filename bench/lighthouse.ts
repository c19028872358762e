import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";
import { readJson } from "../scripts/house/json-file.js";
import { paths } from "../scripts/house/paths.js";
import type { House } from "../scripts/house/report.js";
import { findChromium } from "../scripts/test/chromium.js";

const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"] as const;
const CHROMIUM_FLAGS = [
  "--headless=new",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const middle = (values: number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** A piece with a picture, as any client could have found it. */
async function somePiece(house: House): Promise<string> {
  const response = await fetch(
    `${house.api_url}/store/products?limit=1&fields=handle,thumbnail&order=title`,
    {
      headers: { "x-publishable-api-key": house.publishable_key },
      signal: AbortSignal.timeout(10_000),
    },
  );
  const { products } = (await response.json()) as { products: { handle: string }[] };
  const handle = products[0]?.handle;
  if (!handle) {
    throw new Error("The open house has no piece to measure.");
  }
  return handle;
}

/**
 * Lighthouse, phone profile, on home, list and product of the open house (production build).
 * Prints the median score of each category, 0 to 100, and what a page still fails.
 * @param argv `--runs N` runs a page (default 3), `--piece HANDLE` the piece to measure.
 */
export async function main(argv: string[]): Promise<void> {
  const { values } = parseArgs({
    args: argv,
    options: { runs: { type: "string", default: "3" }, piece: { type: "string" } },
  });
  const house = existsSync(paths.house) ? readJson<House>(paths.house) : undefined;
  if (!house) {
    throw new Error("No house is open. Run `npm start` in another terminal first.");
  }
  const browser = await findChromium();
  if ("missing" in browser) {
    throw new Error(`Lighthouse needs a Chromium: ${browser.missing}.`);
  }
  const pages = {
    home: "/en-us",
    list: "/en-us/c/gowns",
    product: `/en-us/p/${values.piece ?? (await somePiece(house))}`,
  };
  for (const [name, address] of Object.entries(pages)) {
    const url = `${house.storefront_url}${address}`;
    // The first visit fills the image cache, as it would have been by an earlier client.
    const scores: Record<string, number[]> = {};
    const failures = new Set<string>();
    for (let run = 0; run <= Number(values.runs); run += 1) {
      const chrome = await launch({ chromePath: browser.path, chromeFlags: CHROMIUM_FLAGS });
      try {
        const result = await lighthouse(url, {
          port: chrome.port,
          onlyCategories: [...CATEGORIES],
          logLevel: "error",
        });
        if (!result || run === 0) {
          continue;
        }
        for (const category of CATEGORIES) {
          const found = result.lhr.categories[category];
          (scores[category] ??= []).push(Math.round((found?.score ?? 0) * 100));
          for (const { id, weight } of found?.auditRefs ?? []) {
            const audit = result.lhr.audits[id];
            if (weight > 0 && audit?.score !== null && audit !== undefined && audit.score < 0.9) {
              failures.add(`${category}: ${audit.title} ${audit.displayValue ?? ""}`.trim());
            }
          }
        }
      } finally {
        chrome.kill();
      }
    }
    const line = CATEGORIES.map((category) => `${category} ${middle(scores[category] ?? [])}`);
    console.log(`\n  ${name.padEnd(8)} ${address}\n    ${line.join("   ")}`);
    failures.forEach((failure) => console.log(`    - ${failure}`));
  }
}
