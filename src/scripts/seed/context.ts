import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import type { DemoData } from "./schema";

/** What every part of the seed works with. */
export type SeedContext = {
  container: MedusaContainer;
  data: DemoData;
  /** Absolute path of the `demo` folder. */
  demoDir: string;
  /** Tells the person who waits. */
  say: (line: string) => void;
};

/** The seed's own order of work has not given what it should have. Stops the run. */
export function seedError(message: string): MedusaError {
  return new MedusaError(MedusaError.Types.UNEXPECTED_STATE, message);
}

type Filters = Record<string, unknown>;

/** More rows than the demo house has of anything. */
const ALL = 20_000;

/**
 * Reads all rows of an entity.
 *
 * @param fields as in `query.graph`; `Row` must be what they give
 */
export async function rows<Row>(
  { container }: Pick<SeedContext, "container">,
  entity: string,
  fields: string[],
  filters: Filters = {},
): Promise<Row[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity,
    fields,
    filters,
    pagination: { skip: 0, take: ALL },
  });
  return data as Row[];
}

/** Reads rows and gives their ids by a natural key, which is how a second run finds what is there. */
export async function idsBy<Key extends string>(
  context: Pick<SeedContext, "container">,
  entity: string,
  key: Key,
  filters: Filters = {},
): Promise<Map<string, string>> {
  const found = await rows<Record<Key | "id", string>>(context, entity, ["id", key], filters);
  return new Map(found.map((row) => [row[key], row.id]));
}

/**
 * The id under a natural key that must be there by now.
 *
 * @throws MedusaError naming the key
 */
export function idOf(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key);
  if (id === undefined) {
    throw seedError(`"${key}" should have been seeded before it is used.`);
  }
  return id;
}

/** Cuts a list into pieces of at most `size`. */
export function batches<Item>(items: readonly Item[], size: number): Item[][] {
  const count = Math.ceil(items.length / size);
  return Array.from({ length: count }, (_, index) => items.slice(index * size, (index + 1) * size));
}
