import type { ISearchModuleService, MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError, Modules } from "@medusajs/framework/utils";
import { TEXT_INDEX } from "./indexes";
import { rebuildIndex } from "./rebuild";
import { pingTextEngine } from "./text-engine";

/** Leafing through documents: a search ends at so many hits and gives up after so long. */
const BROWSE = { "search-meilisearch": { browse: true } };

/** Whether the search module has a version in force, and whether filling the latest one has failed. */
const STATE = `
  select main.active_version is not null as live, exists (
    select 1 from search_index_version version
    where version.search_index_id = main.id and version.deleted_at is null
      and version.status = 'error' and version.version >= coalesce(main.active_version, 0)
  ) as failed
  from search_index main where main.name = '${TEXT_INDEX}' and main.deleted_at is null`;

type Connection = { raw(sql: string): Promise<{ rows: { live: boolean; failed: boolean }[] }> };

/** Which documents: those of some pieces, or a page of all in the engine's own order. */
type Wanted = { ids: readonly string[] } | { skip: number; take: number };

/**
 * What the text engine holds: digests of documents by their ids.
 *
 * @throws MedusaError not_found without the index, EngineUnavailable without the engine
 */
export async function readMirrored(
  container: MedusaContainer,
  wanted: Wanted,
): Promise<Map<string, unknown>> {
  const ids = "ids" in wanted ? [...wanted.ids] : undefined;
  const { skip, take } = "ids" in wanted ? { skip: 0, take: wanted.ids.length } : wanted;
  const { hits } = await container.resolve<ISearchModuleService>(Modules.SEARCH).search({
    entity: TEXT_INDEX,
    fields: ["id", "digest"],
    filters: ids ? { id: ids } : {},
    pagination: { skip, take },
    search_options: { count: "none", provider_options: BROWSE },
  });
  return new Map(hits.map(({ id, document }) => [id, (document as { digest?: unknown }).digest]));
}

/** Whether something failed because there is no index by that name (any more). */
export function isIndexMissing(error: unknown): boolean {
  return error instanceof MedusaError && error.type === MedusaError.Types.NOT_FOUND;
}

/**
 * - `waiting`: not migrated, or a starting worker fills it
 * - `broken`: filling it has failed, or the engine has lost it
 */
type Condition = "waiting" | "broken" | "live";

async function conditionOf(container: MedusaContainer): Promise<Condition> {
  const pg = container.resolve<Connection>(ContainerRegistrationKeys.PG_CONNECTION);
  const [state] = (await pg.raw(STATE)).rows;
  if (state?.failed) {
    return "broken";
  }
  if (!state?.live) {
    return "waiting";
  }
  try {
    await readMirrored(container, { skip: 0, take: 1 });
    return "live";
  } catch (error) {
    if (isIndexMissing(error)) {
      return "broken";
    }
    throw error;
  }
}

/**
 * Builds the text engine's index anew when it was not there to be migrated or filled, or has lost it
 * since. Words are answered by PostgreSQL until the new one is whole.
 *
 * @returns whether the index can be written to now
 * @throws EngineUnavailable when the engine is not there
 */
export async function repairTextIndex(container: MedusaContainer): Promise<boolean> {
  const condition = await conditionOf(container);
  if (condition !== "broken") {
    return condition === "live";
  }
  // Before anything is noted of a new version, which each attempt would leave behind.
  await pingTextEngine(container);
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
  logger.warn(`The text engine is without the index "${TEXT_INDEX}"; it is built anew.`);
  const isNeeded = async () => (await conditionOf(container)) === "broken";
  return (await rebuildIndex(container, TEXT_INDEX, isNeeded)) !== undefined;
}
