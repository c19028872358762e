import type { Readable } from "node:stream";
import type { MedusaContainer } from "@medusajs/framework/types";
import { createProductTagsWorkflow, createProductTypesWorkflow } from "@medusajs/medusa/core-flows";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { type ProductCsvHeader, type ProductCsvItem, readProductCsv } from "../../lib/product-csv";
import { withImportLock } from "./import-lock";
import { batchOf } from "./lib/batch";
import type { Terms } from "./lib/inputs";
import { handleCandidates, type Plan, planProduct, type ProductWork } from "./lib/plan";
import { type Wanted, wantedProduct } from "./lib/wanted";
import { withStoredAddresses } from "./picture-addresses";
import { readExisting, readMarks, readTaken } from "./read-existing";
import { readPlaces } from "./read-places";
import type { ImportLine, ImportPlaces, Taken } from "./types";
import { importCatalogueProductsWorkflow } from "./workflows/import-catalogue-products";

const PRODUCTS_AT_ONCE = 25;

export type RunImportOptions = {
  brandHandle: string;
  /** ISO 4217 code of the prices. */
  currency: string;
  /** Says what would happen and changes nothing. */
  dryRun: boolean;
  /** Variants that the file no longer has become unavailable, its former pictures go. */
  prune: boolean;
  /** `host:port` of servers whose pictures are taken though they are not public. */
  trustedHosts?: readonly string[];
  onHeader?: (header: ProductCsvHeader) => void;
};

type Product = Extract<ProductCsvItem, { kind: "product" }>;
type Planned = { item: Product; wanted: Wanted; plan: Plan };

function refusedLine(item: Extract<ProductCsvItem, { kind: "problem" }>): ImportLine {
  const { line, handle = null, code, message } = item;
  return { lines: [line, line], handle, action: "refused", code, why: message, notes: [] };
}

/** Ids by value; what is missing is made, unless nothing may be changed. */
async function termIds(
  container: MedusaContainer,
  entity: "product_tag" | "product_type",
  wanted: readonly string[],
): Promise<Map<string, string>> {
  const values = [...new Set(wanted)];
  if (!values.length) {
    return new Map();
  }
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity,
    fields: ["id", "value"],
    filters: { value: values },
  });
  const ids = new Map(
    (data as { id: string; value: string }[]).map(({ value, id }) => [value, id]),
  );
  const missing = values.filter((value) => !ids.has(value)).map((value) => ({ value }));
  if (missing.length) {
    const { result } =
      entity === "product_tag"
        ? await createProductTagsWorkflow(container).run({ input: { product_tags: missing } })
        : await createProductTypesWorkflow(container).run({ input: { product_types: missing } });
    result.forEach(({ value, id }) => ids.set(value, id));
  }
  return ids;
}

async function termsOf(container: MedusaContainer, works: readonly ProductWork[]): Promise<Terms> {
  const fields = works.map(({ wanted }) => wanted.fields);
  return {
    tags: await termIds(
      container,
      "product_tag",
      fields.flatMap(({ tags }) => tags),
    ),
    types: await termIds(
      container,
      "product_type",
      fields.flatMap(({ type }) => type ?? []),
    ),
  };
}

/** What this product takes is taken for the next ones of the batch. */
function take(taken: Taken, plan: Plan, externalId: string): Taken {
  if (plan.action !== "created" && plan.action !== "updated") {
    return taken;
  }
  const { work } = plan;
  const owner = work.existing?.id ?? externalId;
  return {
    handles: new Map([...taken.handles, [work.handle, owner]]),
    skus: new Map([
      ...taken.skus,
      ...work.variants.map(({ wanted }): [string, string] => [wanted.sku, owner]),
    ]),
    articles: taken.articles,
  };
}

async function planBatch(
  container: MedusaContainer,
  items: readonly Product[],
  places: ImportPlaces,
  prune: boolean,
): Promise<Planned[]> {
  const wanted = items.map(({ product }) => wantedProduct(product, places));
  const marks = await readMarks(
    container,
    wanted.map(({ externalId }) => externalId),
  );
  const touched = wanted.filter(({ externalId, hash }) => {
    const mark = marks.get(externalId)?.metadata?.import;
    return mark?.hash !== hash || (prune && (mark.kept ?? 0) > 0);
  });
  const names = new Set(touched.map(({ externalId }) => externalId));
  const existing = await readExisting(
    container,
    [...names].filter((name) => marks.has(name)),
  );
  let taken = await readTaken(
    container,
    items
      .filter((_, index) => names.has(wanted[index]?.externalId ?? ""))
      .flatMap(({ product }) => handleCandidates(product.handle, places.brand.handle)),
    touched.flatMap(({ variants }) => variants.map(({ sku }) => sku)),
  );
  return wanted.map((product, index) => {
    const known = existing.get(product.externalId) ?? marks.get(product.externalId);
    const plan = planProduct(product, known, taken, places, prune);
    taken = take(taken, plan, product.externalId);
    return { item: items[index] as Product, wanted: product, plan };
  });
}

async function write(
  container: MedusaContainer,
  works: readonly ProductWork[],
  places: ImportPlaces,
): Promise<void> {
  const terms = await termsOf(container, works);
  const batch = await withStoredAddresses(container, works, batchOf(works, terms, places));
  await importCatalogueProductsWorkflow(container).run({ input: batch });
}

function lineOf({ item, plan }: Planned): ImportLine {
  const { lines, product } = item;
  const handle = product.handle;
  if (plan.action === "skipped") {
    return { lines, handle, action: "skipped", code: "unchanged", why: "unchanged", notes: [] };
  }
  if (plan.action === "refused") {
    return { lines, handle, action: "refused", code: plan.code, why: plan.why, notes: [] };
  }
  const notes = [
    ...product.notes.map(({ line, message }) => `${message} (line ${line})`),
    ...plan.notes,
  ];
  const why = plan.action === "created" ? "new" : changesOf(plan.work);
  return { lines, handle, action: plan.action, why, notes };
}

function changesOf({ changed, variants, missing, prune }: ProductWork): string {
  const added = variants.filter(({ existing }) => !existing).length;
  const moved = new Set(
    variants.flatMap((variant) => (variant.existing ? [...variant.changed] : [])),
  );
  const parts = [
    ...changed,
    ...[...moved].map((field) => `variant ${field}`),
    ...(added ? [`${added} new variants`] : []),
    ...(prune && missing.length ? [`${missing.length} variants unavailable`] : []),
  ];
  return parts.length ? `changed: ${parts.join(", ").replaceAll("_", " ")}` : "category or house";
}

/** Writes a batch; when one product stops it, each by itself, so that only that one is refused. */
async function writeBatch(
  container: MedusaContainer,
  planned: readonly Planned[],
  places: ImportPlaces,
  prune: boolean,
): Promise<ImportLine[]> {
  const works = planned.flatMap(({ plan }) => ("work" in plan ? [plan.work] : []));
  if (!works.length) {
    return planned.map(lineOf);
  }
  try {
    await write(container, works, places);
    return planned.map(lineOf);
  } catch (error) {
    if (planned.length === 1) {
      const [only] = planned as [Planned];
      const why = `The house could not take it: ${error instanceof Error ? error.message : String(error)}`;
      return [{ ...lineOf(only), action: "refused", code: "not_written", why }];
    }
  }
  const lines: ImportLine[] = [];
  for (const { item } of planned) {
    const alone = await planBatch(container, [item], places, prune);
    lines.push(...(await writeBatch(container, alone, places, prune)));
  }
  return lines;
}

async function* batchesOf(items: AsyncIterable<ProductCsvItem>): AsyncGenerator<ProductCsvItem[]> {
  let batch: ProductCsvItem[] = [];
  let products = 0;
  for await (const item of items) {
    batch.push(item);
    products += item.kind === "product" ? 1 : 0;
    if (products === PRODUCTS_AT_ONCE || batch.length >= PRODUCTS_AT_ONCE * 20) {
      yield batch;
      batch = [];
      products = 0;
    }
  }
  yield batch;
}

/**
 * Imports a product CSV of a brand, batch after batch, and tells of every product what became of it.
 * The same file again changes nothing; a run that was cut off is completed by the next. Only one
 * import of a brand runs at a time.
 *
 * @param input the bytes of the file
 * @param onLine told of each product and problem, in the order of the file, when it is written
 * @throws HouseError when the brand, the currency or the shop is not there, or when another import of
 *   this brand is running (409); ProductCsvError when the file as a whole cannot be read
 */
export async function runImport(
  container: MedusaContainer,
  input: Readable,
  options: RunImportOptions,
  onLine: (line: ImportLine) => void | Promise<void>,
): Promise<void> {
  const { brandHandle, currency, dryRun, prune, trustedHosts, onHeader } = options;
  const places = await readPlaces(container, brandHandle, currency);
  await withImportLock(container, places.brand.id, async () => {
    const items = readProductCsv(input, {
      currency: places.currency,
      trustedHosts,
      onHeader,
    });
    for await (const batch of batchesOf(items)) {
      const products = batch.filter((item): item is Product => item.kind === "product");
      const planned = await planBatch(container, products, places, prune);
      const written = dryRun
        ? planned.map(lineOf)
        : await writeBatch(container, planned, places, prune);
      const problems = batch.flatMap((item) =>
        item.kind === "problem" ? [refusedLine(item)] : [],
      );
      const lines = [...written, ...problems].sort((a, b) => a.lines[0] - b.lines[0]);
      for (const line of lines) {
        await onLine(line);
      }
    }
  });
}
