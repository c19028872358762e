import {
  createWorkflow,
  transform,
  when,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { markPiecesChangedWorkflow } from "../../catalogue/workflows/mark-pieces-changed";
import { claimRemotePictureStep } from "../steps/claim-remote-picture";
import { rememberStoredPictureStep } from "../steps/remember-stored-picture";
import { replacePictureAddressStep } from "../steps/replace-picture-address";
import { storeRemotePictureStep } from "../steps/store-remote-picture";
import { lookAtPicturesWorkflow } from "./look-at-pictures";

/**
 * Takes a picture of another server into the house: fetched once, made anew, stored, and shown from
 * here by all products that named it. Safe to run twice and by several at once; while the picture
 * cannot be had the products keep the other address, which the shop does not show.
 */
export const takeInPictureWorkflow = createWorkflow(
  "take-in-picture",
  (input: WorkflowData<{ url: string }>) => {
    const picture = claimRemotePictureStep(input);
    const file = storeRemotePictureStep(picture);
    const { stored_url } = rememberStoredPictureStep({ picture, file });
    when("the-picture-is-here", { stored_url }, (data) => data.stored_url !== null).then(() => {
      const addresses = transform({ input, stored_url }, (data) => ({
        from: data.input.url,
        to: data.stored_url ?? "",
      }));
      const { product_ids } = replacePictureAddressStep(addresses);
      const urls = transform(addresses, ({ to }) => [to]);
      lookAtPicturesWorkflow.runAsStep({ input: { urls } });
      const things = transform({ product_ids }, (data) => [
        { kind: "product" as const, ids: data.product_ids },
      ]);
      markPiecesChangedWorkflow
        .runAsStep({ input: { things } })
        .config({ name: "mark-pieces-shown-from-here" });
    });
    return new WorkflowResponse({ stored_url });
  },
);
