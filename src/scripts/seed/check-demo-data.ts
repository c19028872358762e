import type { DemoProblem } from "./demo-data-error";
import { variantsOf } from "./piece-variants";
import {
  type CURRENCIES,
  type DemoCategory,
  type DemoData,
  type DemoPiece,
  IMAGE_MAX_BYTES,
  MARKETS,
  VARIANTS_MAX,
} from "./schema";

type Place = Pick<DemoProblem, "file" | "index">;
type Check = (field: string, reason: string) => void;

/** How many units of a currency a dollar may be: catches a price typed in the wrong column. */
const UNITS_PER_DOLLAR: Record<Exclude<(typeof CURRENCIES)[number], "usd">, [number, number]> = {
  eur: [0.6, 1.4],
  gbp: [0.5, 1.3],
  aed: [2.5, 5.5],
  jpy: [80, 240],
};

/** All categories of the tree, parents before children. */
export function flattenCategories(tree: readonly DemoCategory[]): DemoCategory[] {
  return tree.flatMap((category) => [category, ...flattenCategories(category.children)]);
}

function duplicates(values: readonly string[]): Set<string> {
  return new Set(values.filter((value, index) => values.indexOf(value) !== index));
}

function duplicateProblems(file: string, field: string, values: readonly string[]): DemoProblem[] {
  const twice = duplicates(values);
  return values.flatMap((value, index) =>
    twice.has(value) ? [{ file, index, field, reason: `"${value}" is there twice` }] : [],
  );
}

function checkPrices({ prices }: DemoPiece, report: Check): void {
  for (const [currency, [least, most]] of Object.entries(UNITS_PER_DOLLAR)) {
    const rate = prices[currency as keyof typeof UNITS_PER_DOLLAR] / prices.usd;
    if (rate < least || rate > most) {
      report(`prices.${currency}`, `is ${rate.toFixed(2)} times the price in dollars`);
    }
  }
}

function checkOptions(piece: DemoPiece, labels: DemoData["optionLabels"], report: Check): void {
  const titles = piece.options.map(({ title }) => title);
  if (duplicates(titles).size) {
    report("options", "has the same option twice");
  }
  piece.options.forEach(({ title, values }, index) => {
    if (duplicates(values).size) {
      report(`options.${index}.values`, "has the same value twice");
    }
    for (const word of [title, ...values]) {
      if (labels[word] === undefined && !/^[\d.,\s/-]*(cm|mm|ml|g|ct|in)?$/.test(word)) {
        report(`options.${index}`, `"${word}" has no French label in option-labels.fr.json`);
      }
    }
  });
  const variants = variantsOf(piece);
  if (variants.length > VARIANTS_MAX) {
    report("options", `makes ${variants.length} variants, ${VARIANTS_MAX} at most`);
  }
  const values = new Set(piece.options.flatMap((option) => option.values));
  for (const value of Object.keys(piece.stock.by_value ?? {})) {
    if (!values.has(value)) {
      report(`stock.by_value.${value}`, "is not a value of an option");
    }
  }
}

function checkImages(
  piece: DemoPiece,
  imageSize: (file: string) => number | undefined,
  report: Check,
): void {
  piece.images.forEach(({ file }, index) => {
    const bytes = imageSize(file);
    if (bytes === undefined) {
      report(`images.${index}.file`, `demo/media/${file} does not exist`);
    } else if (bytes > IMAGE_MAX_BYTES) {
      report(`images.${index}.file`, `has ${bytes} bytes, ${IMAGE_MAX_BYTES} at most`);
    }
  });
}

function checkMarkets({ regions, taxes, shipping }: DemoData): DemoProblem[] {
  const problems: DemoProblem[] = [];
  const taxed = new Set(taxes.map(({ country }) => country));
  for (const market of MARKETS) {
    if (!regions.some((region) => region.market === market)) {
      problems.push({ file: "regions.json", field: "market", reason: `${market} is missing` });
    }
    if (!shipping.prices.some((price) => price.market === market)) {
      problems.push({ file: "shipping.json", field: "prices", reason: `${market} is missing` });
    }
  }
  regions.forEach((region, index) => {
    for (const country of region.countries.filter((code) => !taxed.has(code))) {
      const reason = `${country} has no rate in taxes.json`;
      problems.push({ file: "regions.json", index, field: "countries", reason });
    }
  });
  return problems;
}

/**
 * Checks what one file cannot know about another: references, duplicates, pictures, prices between
 * currencies, French labels of options.
 *
 * @param data the parsed files
 * @param pieceFiles the pieces again, by the file they came from
 * @param imageSize size of a picture under demo/media in bytes, undefined when it is not there
 * @returns all problems, none when the data is sound
 */
export function checkDemoData(
  data: DemoData,
  pieceFiles: ReadonlyMap<string, readonly DemoPiece[]>,
  imageSize: (file: string) => number | undefined,
): DemoProblem[] {
  const categories = flattenCategories(data.categories);
  const leaves = new Set(categories.filter((c) => !c.children.length).map((c) => c.handle));
  const brands = new Set(data.brands.map(({ handle }) => handle));
  const collections = new Set(data.collections.map(({ handle }) => handle));
  const twice = duplicates(data.pieces.map(({ handle }) => handle));
  const sameSku = duplicates(data.pieces.flatMap((p) => variantsOf(p).map(({ sku }) => sku)));
  const problems = [
    ...duplicateProblems("brands.json", "handle", [...data.brands.map((b) => b.handle)]),
    ...duplicateProblems("collections.json", "handle", [...data.collections.map((c) => c.handle)]),
    ...[...duplicates(categories.map(({ handle }) => handle))].map((handle) => ({
      file: "categories.json",
      field: "handle",
      reason: `"${handle}" is there twice`,
    })),
    ...checkMarkets(data),
  ];
  const checkPiece = (piece: DemoPiece, place: Place): void => {
    const report: Check = (field, reason) => void problems.push({ ...place, field, reason });
    if (twice.has(piece.handle)) {
      report("handle", `"${piece.handle}" is there twice`);
    }
    if (!brands.has(piece.brand)) {
      report("brand", `"${piece.brand}" is not in brands.json`);
    }
    if (!leaves.has(piece.category)) {
      report("category", `"${piece.category}" is not a last category of categories.json`);
    }
    if (piece.collection !== null && !collections.has(piece.collection)) {
      report("collection", `"${piece.collection}" is not in collections.json`);
    }
    if (variantsOf(piece).some(({ sku }) => sameSku.has(sku))) {
      report("options", "gives two variants the same article number");
    }
    checkPrices(piece, report);
    checkOptions(piece, data.optionLabels, report);
    checkImages(piece, imageSize, report);
  };
  for (const [file, pieces] of pieceFiles) {
    pieces.forEach((piece, index) => checkPiece(piece, { file, index }));
  }
  return problems;
}
