import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { nextTry } from "../../../modules/catalogue/lib/picture-tries";
import { CATALOGUE_MODULE } from "../../../modules/catalogue";
import type CatalogueModuleService from "../../../modules/catalogue/service";
import type { ClaimedPicture } from "./claim-remote-picture";

type Remembered = { stored_url: string | null };
type Claim = ClaimedPicture["claim"];
type RememberInput = { picture: ClaimedPicture; file: { id: string; url: string } | null };

/**
 * Writes down where a picture lies now, so that nobody fetches it again.
 *
 * @returns the house's own address of the picture; null while it is not here
 */
export const rememberStoredPictureStep = createStep(
  "remember-stored-picture",
  async ({ picture, file }: RememberInput, { container }) => {
    const { claim, stored_url } = picture;
    if (!claim || !file) {
      return new StepResponse<Remembered, Claim>({ stored_url }, null);
    }
    await container
      .resolve<CatalogueModuleService>(CATALOGUE_MODULE)
      .updateCatalogueRemotePictures({
        id: claim.id,
        stored_url: file.url,
        file_id: file.id,
        failed_reason: null,
        next_try_at: null,
      });
    return new StepResponse<Remembered, Claim>({ stored_url: file.url }, claim);
  },
  async (claim, { container }) => {
    if (claim) {
      await container
        .resolve<CatalogueModuleService>(CATALOGUE_MODULE)
        .updateCatalogueRemotePictures({
          id: claim.id,
          stored_url: null,
          file_id: null,
          next_try_at: nextTry(claim.attempts, "unreachable", new Date()),
        });
    }
  },
);
