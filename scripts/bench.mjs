#!/usr/bin/env node
/** `npm run bench -- NAME`: runs bench/NAME.ts. */
import { readdirSync } from "node:fs";
import path from "node:path";
import { assertNodeVersion, installPackages, ROOT } from "./install.mjs";

assertNodeVersion();
const names = readdirSync(path.join(ROOT, "bench"))
  .filter((file) => file.endsWith(".ts"))
  .map((file) => file.slice(0, -".ts".length));
const [name, ...rest] = process.argv.slice(2);
if (!name || !names.includes(name)) {
  console.error(`Which benchmark? There are: ${names.join(", ")}.`);
  process.exit(2);
}
installPackages({ log: (line) => console.log(`  ${line}`) });
const { register } = await import("tsx/esm/api");
register();
const { main } = await import(path.join(ROOT, "bench", `${name}.ts`));
await main(rest);
