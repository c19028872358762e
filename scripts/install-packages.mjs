#!/usr/bin/env node
/** Installs the packages of the house and of the storefront, as `npm start` would. */
import { assertNodeVersion, installPackages } from "./install.mjs";

assertNodeVersion();
installPackages({ log: (line) => console.log(`  ${line}`) });
