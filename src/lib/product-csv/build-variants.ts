import type { Cells, Complain } from "./cells";
import type { Field } from "./columns";
import { imageAddress } from "./image-address";
import { type CsvNote, type CsvProduct, type CsvVariant, LIMITS } from "./schema";

const OPTION_FIELDS: readonly { name: Field; value: Field }[] = [
  { name: "option1_name", value: "option1_value" },
  { name: "option2_name", value: "option2_value" },
  { name: "option3_name", value: "option3_value" },
];
/** What Shopify writes for a product without options. */
const NO_OPTION = { name: "title", value: "default title" };

type Note = (line: number, code: CsvNote["code"], message: string) => void;

/** What holds for a whole file. */
export type FileRules = {
  /** How many the currency has behind the point. */
  decimals: number;
  /** `host:port` of servers whose pictures are taken though they are not public. */
  trustedHosts: readonly string[];
};

export type Context = FileRules & { complain: Complain; note: Note };

/** Whether a row is of a variant; other rows bring a further picture. The first row always is. */
export function isVariantRow(cells: Cells, index: number): boolean {
  const fields: Field[] = [...OPTION_FIELDS.map(({ value }) => value), "price", "sku"];
  return index === 0 || fields.some((field) => cells.text(field) !== "");
}

function optionNames(rows: readonly Cells[]): string[] {
  const names = OPTION_FIELDS.map(
    ({ name }) => rows.map((cells) => cells.text(name)).find(Boolean) ?? "",
  );
  const [first] = rows;
  const value = first?.text("option1_value").toLowerCase() ?? "";
  const onlyForm =
    rows.length === 1 &&
    !names[1] &&
    !names[2] &&
    (!names[0] || names[0].toLowerCase() === NO_OPTION.name) &&
    (value === "" || value === NO_OPTION.value);
  return onlyForm ? [] : names;
}

/** The names of the options, without gaps: Option2 without Option1 is no Shopify file. */
function checkedNames(rows: readonly Cells[], { complain }: Context): string[] {
  const names = optionNames(rows);
  const count = names.findLastIndex(Boolean) + 1;
  const used = names.slice(0, count);
  const distinct = new Set(used.map((name) => name.toLowerCase()));
  const line = rows[0]?.line ?? 0;
  if (used.includes("") || distinct.size < used.length) {
    complain(line, "options_unclear", "Option names are missing or stand twice.");
  } else if (count === 0 && rows.length > 1) {
    complain(line, "options_unclear", "There are several variants and no Option1 Name.");
  }
  return used;
}

function optionValues(cells: Cells, names: readonly string[], { complain }: Context): string[] {
  return names.map((name, index) => {
    const field = OPTION_FIELDS[index]?.value ?? "option1_value";
    const value = cells.text(field);
    if (!value) {
      complain(cells.line, "option_value_missing", `The variant has no value for "${name}".`);
    }
    return value;
  });
}

function quantityOf(cells: Cells, { complain, note }: Context): number | null {
  const quantity = cells.number("quantity", "quantity_unclear");
  if (quantity !== null && !Number.isInteger(quantity)) {
    complain(cells.line, "quantity_unclear", "The quantity must be a whole number.");
    return null;
  }
  if (quantity !== null && quantity < 0) {
    note(cells.line, "oversold", `The quantity ${quantity} is read as 0.`);
    return 0;
  }
  return quantity;
}

function gramsOf(cells: Cells, { complain }: Context): number | null {
  const grams = cells.number("grams", "weight_unclear");
  if (grams !== null && grams < 0) {
    complain(cells.line, "weight_unclear", "A weight cannot be negative.");
  }
  // Shopify writes 0 where nobody has entered a weight.
  return grams !== null && Math.round(grams) > 0 ? Math.round(grams) : null;
}

function continuesSelling(cells: Cells, { complain }: Context): boolean {
  const policy = cells.text("policy").toLowerCase();
  if (!["", "deny", "continue", "true", "false"].includes(policy)) {
    complain(cells.line, "quantity_unclear", "The inventory policy must be deny or continue.");
  }
  return policy === "continue" || policy === "true";
}

function variantImage(cells: Cells, { note, trustedHosts }: Context): string | null {
  const value = cells.text("variant_image");
  const address = value ? imageAddress(value, trustedHosts) : null;
  if (address === undefined) {
    note(cells.line, "image_address_refused", "The variant's picture has no public web address.");
  }
  return address ?? null;
}

function variantOf(cells: Cells, names: readonly string[], context: Context): CsvVariant {
  const { complain, decimals } = context;
  const before = cells.text("price");
  const price = cells.money("price", "price_unclear", decimals);
  if (before === "" || price === "0") {
    complain(cells.line, "price_missing", "The variant has no price above zero.");
  }
  const compared = cells.money("compare_at_price", "compare_at_price_unclear", decimals);
  const barcode = cells.text("barcode");
  if (barcode.length > 64) {
    complain(cells.line, "barcode_too_long", "A barcode has at most 64 characters.");
  }
  const quantity = quantityOf(cells, context);
  const tracked = cells.has("tracker") ? cells.text("tracker") !== "" : quantity !== null;
  return {
    sku: cells.optional("sku"),
    options: optionValues(cells, names, context),
    price: price ?? "0",
    compare_at_price: compared === "0" ? null : compared,
    grams: gramsOf(cells, context),
    barcode: barcode || null,
    tracked,
    quantity,
    continue_selling: continuesSelling(cells, context),
    requires_shipping: cells.boolean("requires_shipping") ?? true,
    taxable: cells.boolean("taxable") ?? true,
    image: variantImage(cells, context),
  };
}

function refuseTwins(
  rows: readonly Cells[],
  variants: readonly CsvVariant[],
  { complain }: Context,
): void {
  const seen = new Set<string>();
  variants.forEach(({ sku, options }, index) => {
    const line = rows[index]?.line ?? 0;
    const combination = `options ${JSON.stringify(options.map((value) => value.toLowerCase()))}`;
    if (seen.has(combination)) {
      complain(line, "variant_repeated", `The variant "${options.join(" / ")}" stands twice.`);
    }
    if (sku !== null && seen.has(`sku ${sku}`)) {
      complain(line, "sku_repeated", `The SKU "${sku}" stands twice in this product.`);
    }
    seen.add(combination).add(`sku ${sku}`);
  });
}

/** Options and variants of a product from its variant rows. */
export function buildVariants(
  rows: readonly Cells[],
  context: Context,
): Pick<CsvProduct, "options" | "variants"> {
  const used = rows.slice(0, LIMITS.variants);
  if (rows.length > LIMITS.variants) {
    const message = `The product has more than ${LIMITS.variants} variants, which are the most here.`;
    context.complain(rows[LIMITS.variants]?.line ?? 0, "variants_too_many", message);
  }
  const names = checkedNames(used, context);
  const variants = used.map((cells) => variantOf(cells, names, context));
  refuseTwins(used, variants, context);
  const options = names.map((name, index) => ({
    name,
    values: [...new Set(variants.map((variant) => variant.options[index] ?? ""))],
  }));
  return { options, variants };
}
