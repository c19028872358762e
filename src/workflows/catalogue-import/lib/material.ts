import type { CsvProduct } from "../../../lib/product-csv";

const METAFIELDS = ["material", "materials", "fabric", "composition", "fabric_composition"];
const LABELLED =
  /^(?:– )?(?:materials?|fabric|composition|made of|matière|matières)\s*:\s*(\S.{1,119})$/imu;
const PERCENTAGES = /^(?:– )?((?:\d{1,3} ?% ?[\p{L}][\p{L} -]{2,30}(?:, | and |; )?){1,6})\.?$/imu;
const MAX = 160;

/** A line of percentages that make a whole; "50% off" is none. */
function composition(text: string): string {
  const line = PERCENTAGES.exec(text)?.[1] ?? "";
  const sum = [...line.matchAll(/(\d{1,3}) ?%/g)].reduce((all, [, part]) => all + Number(part), 0);
  return sum > 0 && sum % 100 === 0 ? line : "";
}

/** Lists of Shopify arrive as JSON. */
function plain(value: string): string {
  const list = /^\[(.*)\]$/s.exec(value)?.[1];
  return (list ?? value)
    .replaceAll('"', "")
    .replace(/,(?=\S)/g, ", ")
    .trim();
}

/**
 * The material as the shop states it: in a metafield of that name, in a line of the description that
 * begins with the word, or in a line of percentages. A mere mention is none.
 */
export function statedMaterial({ metafields, description }: CsvProduct): string | null {
  const byKey = Object.entries(metafields).find(([name]) =>
    METAFIELDS.includes(name.split(".")[1] ?? ""),
  );
  const text = description ?? "";
  const stated = byKey ? plain(byKey[1]) : (LABELLED.exec(text)?.[1] ?? composition(text));
  const value = stated.replace(/[.,;\s]+$/, "");
  return value && value.length <= MAX ? value : null;
}
