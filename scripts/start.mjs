#!/usr/bin/env node
/** `npm start`: installs what is missing, then hands over to scripts/house/main.ts. */
import { assertNodeVersion, installPackages } from "./install.mjs";

assertNodeVersion();
installPackages({ log: (line) => console.log(`  ${line}`) });
const { register } = await import("tsx/esm/api");
register();
const { main } = await import("./house/main.ts");
await main(process.argv.slice(2));
