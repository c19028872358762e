import { type Labelled, labelled } from "./facet-labels";

/** Letters from small to large; figures follow, system by system. */
const LETTERS = ["XXS", "XS", "S", "M", "L", "XL", "XXL", "XXXL"];
const collator = new Intl.Collator("en", { numeric: true, sensitivity: "base" });

/** Orders sizes as a label in a shop would: XS before S, EU 37 before EU 37.5 before EU 38. */
export function compareSizes(a: string, b: string): number {
  const [first, second] = [LETTERS.indexOf(a.toUpperCase()), LETTERS.indexOf(b.toUpperCase())];
  if (first >= 0 || second >= 0) {
    return first >= 0 && second >= 0 ? first - second : second - first;
  }
  const [systemA = "", systemB = ""] = [a, b].map((size) => size.replace(/[\d.,]+/g, "#").trim());
  const [figureA, figureB] = [a, b].map((size) =>
    Number.parseFloat((/[\d.,]+/.exec(size)?.[0] ?? "").replace(",", ".")),
  );
  return (
    collator.compare(systemA, systemB) || (figureA ?? 0) - (figureB ?? 0) || collator.compare(a, b)
  );
}

const inOrder = (values: Iterable<string>): Labelled[] =>
  [...values].sort(compareSizes).map((value) => labelled(value, value));

/** Lists of sizes only ever grow, so that one of the same length is the same. */
const sorted = new WeakMap<readonly string[], Labelled[]>();

/**
 * Every size there is, in order, with those that were chosen and that no piece has.
 *
 * @param values a list that is never changed but added to
 */
export function sizeLabels(
  values: readonly string[],
  chosen: readonly string[],
): readonly Labelled[] {
  if (chosen.some((value) => !values.includes(value))) {
    return inOrder(new Set([...values, ...chosen]));
  }
  let labels = sorted.get(values);
  if (labels?.length !== values.length) {
    labels = inOrder(values);
    sorted.set(values, labels);
  }
  return labels;
}
