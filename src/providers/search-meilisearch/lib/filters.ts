import type { SearchTypes } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";

/** What the compiler must know of a field; deletes know none, so everything is optional. */
export type KnownFields = ReadonlyMap<string, { array: boolean; numeric: boolean }>;

const MATCHES_NOTHING = (field: string) => `${field} IN []`;
const PATH = /^[\p{L}\p{N}_-]+(\.[\p{L}\p{N}_-]+)*$/u;

function refuse(message: string): never {
  throw new MedusaError(MedusaError.Types.NOT_ALLOWED, `Meilisearch ${message}`);
}

function literal(value: unknown, field: string): string {
  if (typeof value === "number" && Number.isFinite(value)) {
    return String(value);
  }
  if (typeof value === "boolean") {
    return String(value);
  }
  if (value instanceof Date) {
    return String(value.getTime());
  }
  if (typeof value !== "string") {
    return refuse(`cannot compare "${field}" with such a value.`);
  }
  // In its filter language a backslash has no escape of its own, so such a value cannot be said.
  if (value.includes("\\")) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `Meilisearch cannot filter "${field}" by a value with a backslash.`,
    );
  }
  return `"${value.replaceAll('"', '\\"')}"`;
}

function number(value: unknown, field: string): number {
  const asNumber = value instanceof Date ? value.getTime() : Number(value);
  if (typeof value === "boolean" || value === null || !Number.isFinite(asNumber)) {
    return refuse(`compares "${field}" with numbers only.`);
  }
  return asNumber;
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);

function existsSql(field: string, isArray: boolean): string {
  const filled = isArray ? ` AND ${field} IS NOT EMPTY` : "";
  return `(${field} EXISTS AND ${field} IS NOT NULL${filled})`;
}

function anyOf(field: string, values: readonly unknown[], isArray: boolean): string {
  const literals = values
    .filter((value) => value !== null && value !== undefined)
    .map((value) => literal(value, field));
  const parts = [
    ...(literals.length ? [`${field} IN [${literals.join(", ")}]`] : []),
    ...(literals.length < values.length ? [`NOT ${existsSql(field, isArray)}`] : []),
  ];
  return parts.length ? `(${parts.join(" OR ")})` : MATCHES_NOTHING(field);
}

const COMPARISONS: Readonly<Record<string, string>> = {
  $gt: ">",
  $gte: ">=",
  $lt: "<",
  $lte: "<=",
};

function operation(field: string, operator: string, value: unknown, isArray: boolean): string {
  const sign = COMPARISONS[operator];
  if (sign) {
    return isArray
      ? refuse(`does not support ${operator} on the list "${field}".`)
      : `${field} ${sign} ${number(value, field)}`;
  }
  switch (operator) {
    case "$eq":
      return anyOf(field, [value], isArray);
    case "$ne":
      return `NOT ${anyOf(field, [value], isArray)}`;
    case "$in":
      return anyOf(field, listOf(value), isArray);
    case "$nin":
      return `NOT ${anyOf(field, listOf(value), isArray)}`;
    case "$exists":
      return value ? existsSql(field, isArray) : `NOT ${existsSql(field, isArray)}`;
    case "$overlaps":
      return anyOf(field, listOf(value), isArray);
    case "$contains": {
      const all = listOf(value).map((entry) => `${field} = ${literal(entry, field)}`);
      return all.length ? `(${all.join(" AND ")})` : existsSql(field, isArray);
    }
    default:
      return refuse(`does not support the filter ${operator} on "${field}".`);
  }
}

function predicate(field: string, condition: unknown, known: KnownFields | undefined): string {
  const isArray = known?.get(field)?.array ?? false;
  if (!PATH.test(field)) {
    return refuse("cannot filter by such a field.");
  }
  if (
    condition === null ||
    typeof condition !== "object" ||
    Array.isArray(condition) ||
    condition instanceof Date
  ) {
    return anyOf(field, listOf(condition), isArray);
  }
  const operators = Object.entries(condition);
  if (!operators.length || operators.some(([operator]) => !operator.startsWith("$"))) {
    return refuse(`cannot read the filter on "${field}".`);
  }
  const needsList = operators.some(([operator]) => /^\$(contains|overlaps)$/.test(operator));
  if (needsList && known && !isArray) {
    return refuse(`needs a list for $contains and $overlaps; "${field}" is none.`);
  }
  const parts = operators.map(([operator, value]) => operation(field, operator, value, isArray));
  return parts.length > 1 ? `(${parts.join(" AND ")})` : (parts[0] ?? "");
}

/**
 * Compiles a filter tree into Meilisearch's filter language.
 *
 * @param known the fields of the index; without them lists and single values are not told apart
 * @returns undefined when nothing is filtered
 * @throws MedusaError not_allowed for what the engine cannot express ($prefix, $like, order of texts),
 *   invalid_data for a value it cannot be told
 */
export function compileFilters(
  filters: SearchTypes.SearchFilters | undefined,
  known?: KnownFields,
): string | undefined {
  const parts = Object.entries(filters ?? {}).flatMap(([key, value]): string[] => {
    if (key === "q" || value === undefined) {
      return [];
    }
    if (key === "$and" || key === "$or") {
      const branches = (value as SearchTypes.SearchFilters[]).flatMap(
        (branch) => compileFilters(branch, known) ?? [],
      );
      return branches.length ? [`(${branches.join(key === "$and" ? " AND " : " OR ")})`] : [];
    }
    if (key === "$not") {
      const branch = compileFilters(value as SearchTypes.SearchFilters, known);
      return branch ? [`NOT (${branch})`] : [];
    }
    return [predicate(key, value, known)];
  });
  return parts.length ? parts.join(" AND ") : undefined;
}
