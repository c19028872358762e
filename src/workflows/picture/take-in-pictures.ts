import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { PICTURE_TRIES_MAX } from "../../modules/catalogue/lib/picture-tries";
import { storageAddress } from "./storage-address";
import { takeInPictureWorkflow } from "./workflows/take-in-picture";

/** Other people's servers are asked gently, and a slow one holds up only its share. */
const FETCHED_AT_ONCE = 4;
const PICTURES_AT_ONCE = 200;

type Connection = { raw(sql: string, values: unknown[]): Promise<{ rows: { url: string }[] }> };

/**
 * Addresses of other servers that products show and that are new, due for another try, or here
 * already. SQL and not `query.graph`: the addresses of all pieces are looked through, in the tables of
 * two modules, and few or none remain.
 */
const FIND_REMOTE = `
  select distinct shown.url from (
    select url from image where deleted_at is null
    union select thumbnail from product where deleted_at is null
    union select thumbnail from product_variant where deleted_at is null
  ) shown
  left join catalogue_remote_picture known
    on known.source_url = shown.url and known.deleted_at is null
  where shown.url ~* '^(http|https)://' and not starts_with(shown.url, ?)
    and (known.id is null or known.stored_url is not null
      or (known.next_try_at <= now() and known.attempts < ?))
  order by shown.url limit ?`;

async function findRemote(container: MedusaContainer): Promise<string[]> {
  const pg = container.resolve<Connection>(ContainerRegistrationKeys.PG_CONNECTION);
  const { rows } = await pg.raw(FIND_REMOTE, [
    `${storageAddress()}/`,
    PICTURE_TRIES_MAX,
    PICTURES_AT_ONCE,
  ]);
  return rows.map(({ url }) => url);
}

async function takeIn(container: MedusaContainer, url: string): Promise<void> {
  try {
    await takeInPictureWorkflow(container).run({ input: { url } });
  } catch (error) {
    // Undone by now and tried again later; the others do not wait for it.
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
    logger.error("picture: one could not be taken in", error as Error);
  }
}

/**
 * Takes in the pictures of other servers that products show, a few at a time, until there are none
 * left that are due.
 *
 * @returns how many were tried
 */
export async function takeInRemotePictures(container: MedusaContainer): Promise<number> {
  const tried = new Set<string>();
  for (;;) {
    const found = (await findRemote(container)).filter((url) => !tried.has(url));
    if (!found.length) {
      return tried.size;
    }
    found.forEach((url) => tried.add(url));
    const waiting = found.values();
    const work = async (): Promise<void> => {
      for (const url of waiting) {
        await takeIn(container, url);
      }
    };
    await Promise.all(Array.from({ length: FETCHED_AT_ONCE }, work));
  }
}
