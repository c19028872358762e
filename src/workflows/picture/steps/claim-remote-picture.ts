import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { CATALOGUE_MODULE } from "../../../modules/catalogue";
import type CatalogueModuleService from "../../../modules/catalogue/service";

/** What there is to do with a picture of another server. */
export type ClaimedPicture = {
  source_url: string;
  /** Set when it was taken in before: it only has to be shown from here. */
  stored_url: string | null;
  /** Set when this run is to fetch it: the row and the number of the try. */
  claim: { id: string; attempts: number } | null;
};

/**
 * Asks whether a picture is here already, and takes it for one try when it is not. Nothing to undo:
 * a try that ends nowhere is free again after a while.
 */
export const claimRemotePictureStep = createStep(
  "claim-remote-picture",
  async ({ url }: { url: string }, { container }) => {
    const service = container.resolve<CatalogueModuleService>(CATALOGUE_MODULE);
    const [known] = await service.listCatalogueRemotePictures(
      { source_url: url },
      { select: ["stored_url"], take: 1 },
    );
    const stored = known?.stored_url ?? null;
    const claim = stored ? undefined : await service.claimRemotePicture(url);
    return new StepResponse<ClaimedPicture>({
      source_url: url,
      stored_url: stored,
      claim: claim ?? null,
    });
  },
);
