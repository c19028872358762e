import { writeSync } from "node:fs";
import type { ExecArgs } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { readSeedPasswords } from "../config/seed-accounts";
import { seedDemoHouse } from "./seed/seed-demo-house";

const STDOUT = 1;

/**
 * `medusa exec ./src/scripts/seed.ts [folder]`: furnishes the demo house from `demo` (or another
 * folder of the same shape). Adds what is missing and changes nothing that is there, so it can be
 * run again, and finishes what a killed run has begun.
 *
 * Wants SEED_ADMIN_PASSWORD, SEED_CLIENT_PASSWORD and SEED_STYLIST_PASSWORD. The last line on stdout
 * is `SEED_RESULT {"publishable_key":"pk_..."}`; without it the seed has failed.
 */
export default async function seed({ container, args }: ExecArgs): Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
  const { publishableKey } = await seedDemoHouse(container, {
    passwords: readSeedPasswords(),
    demoDir: args[0],
    say: (line) => logger.info(line),
  });
  const result = JSON.stringify({ publishable_key: publishableKey });
  // Medusa says one more thing before it ends the process; the result comes after that.
  process.once("exit", (code) => {
    if (code === 0 || code === undefined) {
      writeSync(STDOUT, `SEED_RESULT ${result}\n`);
    }
  });
}
