import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { z } from "@medusajs/framework/zod";
import { checkConcierge } from "./check-concierge";
import { checkDemoData } from "./check-demo-data";
import { checkStylists } from "./check-stylists";
import { conciergeSchema } from "./concierge-schema";
import { DemoDataError, type DemoProblem } from "./demo-data-error";
import {
  brandSchema,
  categorySchema,
  collectionSchema,
  type DemoData,
  type DemoPiece,
  optionLabelsSchema,
  pieceSchema,
  regionSchema,
  shippingSchema,
  taxSchema,
} from "./schema";
import { clientSchema, type DemoStylist, stylistSchema } from "./stylist-schema";

type Problems = DemoProblem[];

function problemOf(file: string, issue: z.core.$ZodIssue): DemoProblem {
  const path = [...issue.path];
  const index = typeof path[0] === "number" ? (path.shift() as number) : undefined;
  const named = issue.code === "unrecognized_keys" ? [...path, ...issue.keys] : path;
  const reason = issue.code === "unrecognized_keys" ? "is not a field of this file" : issue.message;
  return { file, index, field: named.map(String).join(".") || "(the whole entry)", reason };
}

function readFileAs<Out>(
  dataDir: string,
  file: string,
  schema: z.ZodType<Out>,
  problems: Problems,
): Out | undefined {
  let raw: unknown;
  try {
    raw = JSON.parse(readFileSync(join(dataDir, file), "utf8"));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    problems.push({ file, field: "(the whole file)", reason });
    return undefined;
  }
  const result = schema.safeParse(raw);
  if (result.success) {
    return result.data;
  }
  problems.push(...result.error.issues.map((issue) => problemOf(file, issue)));
  return undefined;
}

/** The files of one folder, by their path under demo/data. */
function filesIn(dataDir: string, folder: string): string[] {
  const names = readdirSync(join(dataDir, folder)).filter((name) => name.endsWith(".json"));
  return names.sort().map((name) => `${folder}/${name}`);
}

function readPieces(dataDir: string, problems: Problems): Map<string, DemoPiece[]> {
  return new Map(
    filesIn(dataDir, "pieces").map((file) => [
      file,
      readFileAs(dataDir, file, z.array(pieceSchema), problems) ?? [],
    ]),
  );
}

/** One file a stylist, named like the stylist's handle. */
function readStylists(dataDir: string, problems: Problems): DemoStylist[] {
  return filesIn(dataDir, "stylists").flatMap((file) => {
    const stylist = readFileAs(dataDir, file, stylistSchema, problems);
    if (stylist && file !== `stylists/${stylist.handle}.json`) {
      problems.push({ file, field: "handle", reason: "must be the name of the file" });
    }
    return stylist ?? [];
  });
}

function imageSize(demoDir: string): (file: string) => number | undefined {
  return (file) => statSync(join(demoDir, "media", file), { throwIfNoEntry: false })?.size;
}

/**
 * Reads and checks everything in the demo folder.
 *
 * @param demoDir absolute path of the `demo` folder
 * @returns the data, all references between files resolved
 * @throws DemoDataError with every problem at once: file, index, field, reason
 */
export function readDemoData(demoDir: string): DemoData {
  const dataDir = join(demoDir, "data");
  const problems: Problems = [];
  const read = <Out>(file: string, schema: z.ZodType<Out>): Out | undefined =>
    readFileAs(dataDir, file, schema, problems);

  const pieces = readPieces(dataDir, problems);
  const shipping = read("shipping.json", shippingSchema);
  const data = {
    brands: read("brands.json", z.array(brandSchema)) ?? [],
    categories: read("categories.json", z.array(categorySchema)) ?? [],
    collections: read("collections.json", z.array(collectionSchema)) ?? [],
    pieces: [...pieces.values()].flat(),
    optionLabels: read("option-labels.fr.json", optionLabelsSchema) ?? {},
    regions: read("regions.json", z.array(regionSchema)) ?? [],
    taxes: read("taxes.json", z.array(taxSchema)) ?? [],
    stylists: readStylists(dataDir, problems),
    clients: read("clients.json", z.array(clientSchema)) ?? [],
    concierge: read("concierge.json", conciergeSchema) ?? { profiles: [], briefs: [] },
  };
  if (problems.length || !shipping) {
    throw new DemoDataError(problems);
  }
  const complete = { ...data, shipping };
  const size = imageSize(demoDir);
  const references = [
    ...checkDemoData(complete, pieces, size),
    ...checkStylists(complete, size),
    ...checkConcierge(complete),
  ];
  if (references.length) {
    throw new DemoDataError(references);
  }
  return complete;
}
