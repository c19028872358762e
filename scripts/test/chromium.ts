import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { userInfo } from "node:os";
import { ROOT } from "../house/paths.js";

export type Browser = { path: string } | { missing: string };

const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

function onPath(): string | undefined {
  for (const name of NAMES) {
    for (const folder of (process.env.PATH ?? "").split(path.delimiter)) {
      const file = path.join(folder, name);
      if (existsSync(file)) {
        return file;
      }
    }
  }
  return undefined;
}

/** Where Playwright's own Chromium lies when its installer has been run. */
async function playwrightsOwn(): Promise<string | undefined> {
  const { chromium } = await import("@playwright/test");
  const file = chromium.executablePath();
  return file && existsSync(file) ? file : undefined;
}

/**
 * Finds a Chromium: CHROMIUM_PATH, an installed one, Playwright's own; else installs one, with
 * Debian's packages when root, otherwise with Playwright's installer.
 * @returns its path, or why there is none.
 */
export async function findChromium(): Promise<Browser> {
  const given = process.env.CHROMIUM_PATH;
  if (given) {
    return existsSync(given)
      ? { path: given }
      : { missing: `CHROMIUM_PATH names ${given}, which is not there` };
  }
  const present = onPath() ?? (await playwrightsOwn());
  if (present) {
    return { path: present };
  }
  const reasons: string[] = [];
  if (process.platform === "linux" && userInfo().uid === 0 && existsSync("/usr/bin/apt-get")) {
    console.log("  No Chromium here: installing Debian's.");
    spawnSync("apt-get", ["update", "-qq"], { stdio: "ignore" });
    const installed = spawnSync(
      "apt-get",
      ["install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-liberation"],
      { stdio: "ignore", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } },
    );
    const found = onPath();
    if (found) {
      return { path: found };
    }
    reasons.push(`apt-get ended with ${installed.status}`);
  }
  console.log("  No Chromium here: asking Playwright's installer.");
  const installer = spawnSync(
    process.execPath,
    [path.join(ROOT, "node_modules/@playwright/test/cli.js"), "install", "chromium"],
    { stdio: "ignore", timeout: 300_000 },
  );
  const own = await playwrightsOwn();
  if (own) {
    return { path: own };
  }
  reasons.push(`Playwright's installer ended with ${installer.status ?? installer.signal}`);
  return { missing: `no Chromium is installed and none could be had (${reasons.join("; ")})` };
}
