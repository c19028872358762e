#!/usr/bin/env node
/** `npm run match:train`: hands over to scripts/match/train.ts. */
import { assertNodeVersion, installPackages } from "./install.mjs";

assertNodeVersion();
installPackages({ log: (line) => console.log(`  ${line}`) });
// Both kinds: the scripts are ES modules, the server's code that learns is not.
const [modules, commonJs] = await Promise.all([import("tsx/esm/api"), import("tsx/cjs/api")]);
modules.register();
commonJs.register();
const { main } = await import("./match/train.ts");
await main(process.argv.slice(2));
