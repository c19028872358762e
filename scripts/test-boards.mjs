#!/usr/bin/env node
/** `npm run test:boards`: hands over to scripts/boards/main.ts. */
import { assertNodeVersion, installPackages } from "./install.mjs";

assertNodeVersion();
installPackages({ log: (line) => console.log(`  ${line}`) });
const { register } = await import("tsx/esm/api");
register();
const { main } = await import("./boards/main.ts");
await main(process.argv.slice(2));
