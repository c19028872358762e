import { generateEntityId } from "@medusajs/framework/utils";
import { PICTURE_LEASE_SECONDS, PICTURE_TRIES_MAX } from "../lib/picture-tries";
import { rows, type Sql } from "./run";

/**
 * Takes a picture of another server for one try. Of many who want it at the same time one gets it;
 * when that one dies, it is free again after PICTURE_LEASE_SECONDS.
 *
 * @param sourceUrl where it comes from
 * @returns the row with the number of this try; undefined when it is here, given up or not due
 */
export async function claimRemotePicture(
  context: Sql,
  sourceUrl: string,
): Promise<{ id: string; attempts: number } | undefined> {
  const [row] = await rows<{ id: string; attempts: number }>(
    context,
    `insert into catalogue_remote_picture as known (id, source_url, attempts, next_try_at)
     values (?, ?, 1, clock_timestamp() + make_interval(secs => ?))
     on conflict (source_url) where deleted_at is null do update
     set attempts = known.attempts + 1, next_try_at = excluded.next_try_at, updated_at = now()
     where known.next_try_at <= clock_timestamp() and known.attempts < ?
     returning id, attempts`,
    [generateEntityId("", "rpic"), sourceUrl, PICTURE_LEASE_SECONDS, PICTURE_TRIES_MAX],
  );
  return row;
}
