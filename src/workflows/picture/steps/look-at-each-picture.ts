import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { lookAtPicture, type PictureFacts } from "../../../lib/pictures/look-at-picture";
import { PictureError, type PictureFailure } from "../../../lib/pictures/picture-error";
import { storedFileKey } from "../../../lib/pictures/stored-file-key";
import { CATALOGUE_MODULE } from "../../../modules/catalogue";
import type CatalogueModuleService from "../../../modules/catalogue/service";
import { oneAtATime } from "../one-at-a-time";
import { readStoredPicture } from "../read-stored-picture";
import { storageAddress } from "../storage-address";

export type LookAtPicturesInput = { urls: string[] };

/** Storage that did not answer is asked again after this. Other failures lie in the file itself. */
const RETRY_AFTER_MS = 3_600_000;

type Seen = Partial<PictureFacts> & { failed_reason: PictureFailure | null };
type Unseen = { url: string; key: string; id?: string };

/** Pictures of our own storage that nobody has looked at, or that could not be reached a while ago. */
async function unseen(service: CatalogueModuleService, urls: readonly string[]): Promise<Unseen[]> {
  const base = storageAddress();
  const ours = new Map<string, Unseen>();
  for (const url of urls) {
    const key = storedFileKey(url, base);
    if (key) {
      ours.set(url, { url, key });
    }
  }
  if (ours.size === 0) {
    return [];
  }
  const known = await service.listCataloguePictures(
    { url: [...ours.keys()] },
    { select: ["id", "url", "failed_reason", "looked_at"], take: ours.size },
  );
  for (const { id, url, failed_reason, looked_at } of known) {
    const isWorthATry =
      failed_reason === "unreachable" && Date.now() - looked_at.getTime() > RETRY_AFTER_MS;
    if (isWorthATry) {
      ours.set(url, { ...(ours.get(url) as Unseen), id });
    } else {
      ours.delete(url);
    }
  }
  return [...ours.values()];
}

async function see(container: MedusaContainer, { url, key }: Unseen): Promise<Seen> {
  try {
    const bytes = await readStoredPicture(container.resolve(Modules.FILE), key);
    return { ...(await lookAtPicture(bytes)), failed_reason: null };
  } catch (error) {
    if (!(error instanceof PictureError)) {
      throw error;
    }
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
    logger.warn(`picture: ${url} is shown without size and blur: ${error.reason}`);
    return { failed_reason: error.reason };
  }
}

/** Writes what was seen. Of two who looked at the same picture the first one's row stays. */
async function remember(
  service: CatalogueModuleService,
  { url, id }: Unseen,
  seen: Seen,
): Promise<string | undefined> {
  const row = { ...seen, url, looked_at: new Date() };
  if (id) {
    await service.updateCataloguePictures({ id, ...row });
    return id;
  }
  try {
    return (await service.createCataloguePictures(row)).id;
  } catch (error) {
    const [other] = await service.listCataloguePictures({ url }, { select: ["id"], take: 1 });
    if (!other) {
      throw error;
    }
    return undefined;
  }
}

/**
 * Looks at those pictures that nobody has looked at yet, one after another; addresses outside the
 * house's own storage are left alone. Undone by forgetting them, so that a later run looks again and tells.
 */
export const lookAtEachPictureStep = createStep(
  "look-at-each-picture",
  async ({ urls }: LookAtPicturesInput, { container }) => {
    const service = container.resolve<CatalogueModuleService>(CATALOGUE_MODULE);
    const rows: { id: string; url: string; failed: boolean }[] = [];
    for (const picture of await unseen(service, urls)) {
      const seen = await oneAtATime(() => see(container, picture));
      const id = await remember(service, picture, seen);
      if (id) {
        rows.push({ id, url: picture.url, failed: seen.failed_reason !== null });
      }
    }
    const looked_at = rows.filter(({ failed }) => !failed);
    const failed = rows.filter((row) => row.failed);
    return new StepResponse(
      {
        /** Ids of the pictures of which something is known now. */
        seen: looked_at.map(({ id }) => id),
        looked_at: looked_at.map(({ url }) => url),
        failed: failed.map(({ url }) => url),
      },
      rows.map(({ id }) => id),
    );
  },
  async (ids, { container }) => {
    if (ids?.length) {
      await container
        .resolve<CatalogueModuleService>(CATALOGUE_MODULE)
        .deleteCataloguePictures(ids);
    }
  },
);
