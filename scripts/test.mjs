#!/usr/bin/env node
/** `npm test`: installs what is missing, then hands over to scripts/test/main.ts. */
import { assertNodeVersion, installPackages } from "./install.mjs";

assertNodeVersion();
installPackages({ log: (line) => console.log(`  ${line}`) });
const { register } = await import("tsx/esm/api");
register();
const { main } = await import("./test/main.ts");
await main(process.argv.slice(2));
