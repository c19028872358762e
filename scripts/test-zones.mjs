#!/usr/bin/env node
/** `npm run test:zones`: hands over to scripts/zones/main.ts. */
import { assertNodeVersion, installPackages } from "./install.mjs";

assertNodeVersion();
installPackages({ log: (line) => console.log(`  ${line}`) });
// Both kinds: the scripts are ES modules, the server's code that they compare is not.
const [modules, commonJs] = await Promise.all([import("tsx/esm/api"), import("tsx/cjs/api")]);
modules.register();
commonJs.register();
const { main } = await import("./zones/main.ts");
await main(process.argv.slice(2));
