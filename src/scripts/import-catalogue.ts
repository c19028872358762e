import { once } from "node:events";
import { createReadStream, createWriteStream } from "node:fs";
import type { ExecArgs } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { environment } from "../config";
import { type ProductCsvHeader, ProductCsvError } from "../lib/product-csv";
import { runImport } from "../workflows/catalogue-import/run-import";
import type { ImportLine } from "../workflows/catalogue-import/types";

const EXIT = { ok: 0, someRefused: 1, cannotRun: 2 };

const inputSchema = z.strictObject({
  file: z.string().min(1),
  brand: z.string().min(1),
  currency: z.string().regex(/^[A-Za-z]{3}$/),
  dryRun: z.boolean(),
  prune: z.boolean(),
  /** A file for the lines as JSON, one a line; none when empty. */
  report: z.string(),
});

type Counts = Record<ImportLine["action"], number>;

/** Resolves when the text is handed over: whoever reads slowly slows the import, not its memory. */
function say(text: string): Promise<void> {
  return new Promise((resolve) => process.stdout.write(`${text}\n`, () => resolve()));
}

function describe(line: ImportLine): string {
  const [from, to] = line.lines;
  const place = from === to ? `line ${from}` : `lines ${from}-${to}`;
  const head = `${place}  ${line.handle ?? "-"}  ${line.action}: ${line.why}`;
  return [head, ...line.notes.map((note) => `    ${note}`)].join("\n");
}

function describeHeader({ read, unused, unknown }: ProductCsvHeader): string {
  const list = (names: string[]): string => (names.length ? names.join(", ") : "none");
  return [
    `Columns read: ${read.length}. Known and not used: ${list(unused)}.`,
    `Unknown: ${list(unknown)}.`,
  ].join("\n");
}

function isRefusal(error: unknown): error is Error {
  const reading = error instanceof Error && "code" in error && error.code === "ENOENT";
  return error instanceof ProductCsvError || error instanceof MedusaError || reading;
}

/**
 * `medusa exec ./src/scripts/import-catalogue.ts JSON`: imports a product CSV of a brand; what
 * `npm run catalogue:import` runs. Exit codes: 0 all went well, 1 some lines were refused, 2 it could
 * not run.
 */
export default async function importCatalogue({ container, args }: ExecArgs): Promise<void> {
  const { file, brand, report, ...options } = inputSchema.parse(JSON.parse(args[0] ?? "{}"));
  const counts: Counts = { created: 0, updated: 0, skipped: 0, refused: 0 };
  const lines = report ? createWriteStream(report, { flags: "w" }) : undefined;
  const started = performance.now();
  process.exitCode = EXIT.ok;
  try {
    await runImport(
      container,
      createReadStream(file),
      {
        ...options,
        brandHandle: brand,
        trustedHosts: environment.pictures.trustedHosts,
        onHeader: (header) => void say(describeHeader(header)),
      },
      async (line) => {
        counts[line.action] += 1;
        await say(describe(line));
        if (lines && !lines.write(`${JSON.stringify(line)}\n`)) {
          await once(lines, "drain");
        }
      },
    );
    process.exitCode = counts.refused ? EXIT.someRefused : EXIT.ok;
  } catch (error) {
    process.exitCode = EXIT.cannotRun;
    if (isRefusal(error)) {
      await say(`The import could not run. ${error.message}`);
    } else {
      const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
      logger.error("The import stopped. Started again, it goes on where it was.", error as Error);
    }
  } finally {
    if (lines) {
      lines.end();
      await once(lines, "close");
    }
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const { created, updated, skipped, refused } = counts;
  await say(
    `${options.dryRun ? "Dry run, nothing changed. " : ""}${created} created, ${updated} updated, ${skipped} skipped, ${refused} refused (${seconds} s).`,
  );
}
