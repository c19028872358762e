import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import {
  changedSinceLook,
  memoryOf,
  type WatchedRow,
  type WatchMemory,
} from "../../lib/catalogue/watched-rows";
import { DOCUMENT_INDEX } from "./indexes";

/** Longer than a worker takes to start again. */
const RECENTLY = "interval '10 minutes'";

/**
 * Price lists: an update of one tells no event, and their days begin and end by the clock, the
 * database's, which is the one that prices are calculated by.
 */
const PRICE_LISTS = `
  select id,
    concat_ws(' ', updated_at, status,
      (starts_at is null or starts_at <= now()) and (ends_at is null or ends_at >= now())) as state,
    updated_at > now() - ${RECENTLY}
      or coalesce(starts_at between now() - ${RECENTLY} and now(), false)
      or coalesce(ends_at between now() - ${RECENTLY} and now(), false) as recent
  from price_list where deleted_at is null`;

/** The version of the index in force: at a start Medusa itself puts a new one in its place. */
const VERSION = `
  select id, concat(active_version) as state, updated_at > now() - ${RECENTLY} as recent
  from search_index
  where name = '${DOCUMENT_INDEX}' and active_version is not null and deleted_at is null`;

/** What is filed under each category: adding and removing pieces tells no event. */
const SHELVES = `
  select product_category_id as id,
    concat(count(*), ' ', sum(hashtextextended(product_id, 0))) as state, false as recent
  from product_category_product group by product_category_id`;

type Connection = { raw(sql: string): Promise<{ rows: WatchedRow[] }> };

/** What has changed since this process last looked. */
export type Unannounced = {
  price_list_ids: string[];
  category_ids: string[];
  new_version: boolean;
  /** Makes this look the one that the next is compared with; not before it has been acted on. */
  remember: () => void;
};

const memory: { priceLists: WatchMemory; shelves: WatchMemory; version: WatchMemory } = {
  priceLists: undefined,
  shelves: undefined,
  version: undefined,
};

/** Looks for changes that no event tells of. */
export async function lookForUnannounced(container: MedusaContainer): Promise<Unannounced> {
  const pg = container.resolve<Connection>(ContainerRegistrationKeys.PG_CONNECTION);
  const { rows: priceLists } = await pg.raw(PRICE_LISTS);
  const { rows: shelves } = await pg.raw(SHELVES);
  const { rows: version } = await pg.raw(VERSION);
  return {
    price_list_ids: changedSinceLook(priceLists, memory.priceLists),
    category_ids: changedSinceLook(shelves, memory.shelves),
    new_version: changedSinceLook(version, memory.version).length > 0,
    remember: () => {
      memory.priceLists = memoryOf(priceLists);
      memory.shelves = memoryOf(shelves);
      memory.version = memoryOf(version);
    },
  };
}
