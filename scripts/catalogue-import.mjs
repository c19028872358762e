#!/usr/bin/env node
/** `npm run catalogue:import -- FILE --brand HANDLE`: hands over to scripts/catalogue/import.ts. */
import { assertNodeVersion, installPackages } from "./install.mjs";

assertNodeVersion();
installPackages({ log: (line) => console.log(`  ${line}`) });
const { register } = await import("tsx/esm/api");
register();
const { main } = await import("./catalogue/import.ts");
await main(process.argv.slice(2));
