import { parseArgs } from "node:util";

export type HouseOptions = {
  /** Reload on change instead of a production build. */
  dev: boolean;
  /** Remove database, files, mail and secrets of the demo house first. */
  reset: boolean;
  help: boolean;
};

export const USAGE = `npm start -- [--reset] [--help]
  --reset   start over: removes the demo house's database, files, mail and secrets first
  --help    this text
npm run dev   the same house, reloading on change

Environment: DATABASE_URL, REDIS_URL, PORT (API), STOREFRONT_PORT, and all of .env.template.`;

/**
 * Reads the command line of the house.
 * @throws {Error} with a sentence for an unknown option.
 */
export function parseHouseArgs(argv: string[]): HouseOptions {
  const { values } = parseArgs({
    args: argv,
    options: {
      dev: { type: "boolean", default: false },
      reset: { type: "boolean", default: false },
      help: { type: "boolean", short: "h", default: false },
    },
    allowPositionals: false,
  });
  return { dev: values.dev, reset: values.reset, help: values.help };
}
