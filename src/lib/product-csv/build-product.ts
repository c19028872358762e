import { buildVariants, type Context, type FileRules, isVariantRow } from "./build-variants";
import { Cells } from "./cells";
import type { Columns } from "./columns";
import { imageAddress } from "./image-address";
import { plainText } from "./plain-text";
import type { Problem } from "./problems";
import type { Row } from "./rows";
import { type CsvNote, type CsvProduct, csvProductSchema, LIMITS } from "./schema";

const STATUSES = ["active", "draft", "archived", "unlisted"];
/** A report of a product says this much; the rest is more of the same. */
const PROBLEMS_MAX = 20;

function tagsOf(cells: Cells): string[] {
  const tags = cells
    .text("tags")
    .split(",")
    .map((tag) => tag.trim())
    .filter((tag) => tag !== "" && tag.length <= LIMITS.title);
  const byName = new Map(tags.map((tag) => [tag.toLowerCase(), tag]));
  return [...byName.values()].slice(0, LIMITS.tags);
}

function isPublished(first: Cells, { complain, note }: Context): boolean {
  const status = first.text("status").toLowerCase();
  const published = first.boolean("published");
  if (status && !STATUSES.includes(status)) {
    const message = `The status must be one of ${STATUSES.join(", ")}.`;
    complain(first.line, "status_unclear", message);
  } else if (status === "archived" || status === "unlisted") {
    note(first.line, status, `The product is ${status} in its shop; here it is a draft.`);
  } else if (!status && published === undefined) {
    note(first.line, "status_not_said", "The file does not say it is published; it is a draft.");
  }
  return status ? status === "active" && published !== false : published === true;
}

type Picture = { url: string; alt: string | null; position: number; line: number };

function picturesOf(rows: readonly Cells[], { note, trustedHosts }: Context): Picture[] {
  const pictures: Picture[] = [];
  for (const cells of rows) {
    const value = cells.text("image");
    const url = value ? imageAddress(value, trustedHosts) : null;
    if (url === undefined) {
      const message = "A picture is left out: its address is not a public http or https one.";
      note(cells.line, "image_address_refused", message);
    } else if (url && pictures.some((picture) => picture.url === url)) {
      note(cells.line, "image_repeated", "A picture stands twice; it is taken once.");
    } else if (url) {
      const position = Number(cells.text("image_position") || Number.NaN);
      pictures.push({
        url,
        alt: cells.optional("image_alt"),
        position: Number.isFinite(position) ? position : Number.POSITIVE_INFINITY,
        line: cells.line,
      });
    }
  }
  return pictures.sort(({ position: a }, { position: b }) => (a === b ? 0 : a - b));
}

function imagesOf(
  rows: readonly Cells[],
  variants: CsvProduct["variants"],
  context: Context,
): CsvProduct["images"] {
  const images = picturesOf(rows, context).map(({ url, alt }) => ({ url, alt }));
  const known = new Set(images.map(({ url }) => url));
  for (const { image } of variants) {
    if (image && !known.has(image)) {
      known.add(image);
      images.push({ url: image, alt: null });
    }
  }
  if (images.length > LIMITS.images) {
    const message = `The product has ${images.length} pictures; ${LIMITS.images} are the most here.`;
    context.complain(rows[0]?.line ?? 0, "images_too_many", message);
  }
  return images;
}

function candidateOf(handle: string, rows: readonly Cells[], context: Context): unknown {
  const [first] = rows;
  if (!first) {
    return undefined;
  }
  if (!first.text("title")) {
    context.complain(first.line, "title_missing", "The first row of a product needs a title.");
  }
  if (first.boolean("gift_card")) {
    const message = "Gift cards are not taken over: the house issues its own.";
    context.complain(first.line, "gift_card", message);
  }
  const { options, variants } = buildVariants(rows.filter(isVariantRow), context);
  return {
    handle,
    title: first.text("title"),
    description: plainText(first.text("body")) || null,
    vendor: first.optional("vendor"),
    category: first.optional("category"),
    type: first.optional("type"),
    tags: tagsOf(first),
    published: isPublished(first, context),
    seo: {
      title: first.optional("seo_title"),
      description: first.optional("seo_description"),
    },
    options,
    variants,
    images: imagesOf(rows, variants, context),
    metafields: first.metafields(),
  };
}

/** What became of the rows of one handle. */
export type Built =
  { product: CsvProduct; problems?: undefined } | { product?: undefined; problems: Problem[] };

/**
 * Makes a product of the rows of one handle.
 *
 * @returns the product, or everything that speaks against it
 */
export function buildProduct(
  handle: string,
  rows: readonly Row[],
  columns: Columns,
  rules: FileRules,
): Built {
  const problems: Problem[] = [];
  const notes: CsvNote[] = [];
  const context: Context = {
    ...rules,
    complain: (line, code, message) => {
      const known = problems.some((other) => other.line === line && other.message === message);
      if (!known && problems.length < PROBLEMS_MAX) {
        problems.push({ line, code, message });
      }
    },
    note: (line, code, message) => {
      if (notes.length < LIMITS.notes) {
        notes.push({ line, code, message });
      }
    },
  };
  const cells = rows.map((row) => new Cells(row, columns, context.complain));
  const candidate = candidateOf(handle, cells, context);
  if (problems.length) {
    return { problems };
  }
  const parsed = csvProductSchema.safeParse({ ...(candidate as object), notes });
  if (parsed.success) {
    return { product: parsed.data };
  }
  const line = rows[0]?.from ?? 0;
  return {
    problems: parsed.error.issues.slice(0, PROBLEMS_MAX).map(({ path, message }) => ({
      line,
      code: "product_invalid",
      message: `${path.join(".")}: ${message}`,
    })),
  };
}
