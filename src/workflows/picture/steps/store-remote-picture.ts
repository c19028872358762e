import { createHash } from "node:crypto";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { environment } from "../../../config";
import { toHousePicture } from "../../../lib/pictures/house-picture";
import { PictureError } from "../../../lib/pictures/picture-error";
import { nextTry } from "../../../modules/catalogue/lib/picture-tries";
import { CATALOGUE_MODULE } from "../../../modules/catalogue";
import type CatalogueModuleService from "../../../modules/catalogue/service";
import { oneAtATime } from "../one-at-a-time";
import { fetchPicture } from "../remote/fetch-picture";
import type { ClaimedPicture } from "./claim-remote-picture";

const FETCH_LIMITS = { timeoutMs: 15_000, maxBytes: 20 * 1024 * 1024 };

type StoredFile = { id: string; url: string };

/** Names tell nothing of the other server, and no two pictures meet under one. */
function fileName(sourceUrl: string): string {
  return `imported/${createHash("sha256").update(sourceUrl).digest("hex").slice(0, 24)}.webp`;
}

async function store(container: MedusaContainer, sourceUrl: string): Promise<StoredFile> {
  const { trustedHosts } = environment.pictures;
  const bytes = await fetchPicture(sourceUrl, { ...FETCH_LIMITS, trustedHosts });
  const picture = await oneAtATime(() => toHousePicture(bytes));
  const file = await container.resolve(Modules.FILE).createFiles({
    filename: fileName(sourceUrl),
    mimeType: "image/webp",
    content: picture.toString("base64"),
    access: "public",
  });
  return { id: file.id, url: file.url };
}

/** Host and path: what stands behind them may be somebody's key. */
function withoutQuery(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  return url ? `${url.host}${url.pathname}` : "an address that is none";
}

/**
 * Fetches a picture of another server, makes the house's own of it and stores that. A picture that
 * cannot be had is no failure of the workflow: the reason is written down with the time of the next
 * try. Undone by deleting the file.
 */
export const storeRemotePictureStep = createStep(
  "store-remote-picture",
  async ({ source_url, claim }: ClaimedPicture, { container }) => {
    if (!claim) {
      return new StepResponse<StoredFile | null, string | null>(null, null);
    }
    try {
      const file = await store(container, source_url);
      return new StepResponse<StoredFile | null, string | null>(file, file.id);
    } catch (error) {
      if (!(error instanceof PictureError)) {
        throw error;
      }
      const { id, attempts } = claim;
      const next_try_at = nextTry(attempts, error.reason, new Date());
      await container
        .resolve<CatalogueModuleService>(CATALOGUE_MODULE)
        .updateCatalogueRemotePictures({ id, failed_reason: error.reason, next_try_at });
      const outlook = next_try_at ? "it is tried again" : "it is given up";
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .warn(`picture: ${withoutQuery(source_url)} is not here: ${error.reason}; ${outlook}`);
      return new StepResponse<StoredFile | null, string | null>(null, null);
    }
  },
  async (fileId, { container }) => {
    if (fileId) {
      await container.resolve(Modules.FILE).deleteFiles(fileId);
    }
  },
);
