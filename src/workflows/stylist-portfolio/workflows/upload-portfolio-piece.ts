import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import type { AddPortfolioPieceInput } from "../steps/add-portfolio-piece";
import { type StorePictureInput, storePictureStep } from "../steps/store-picture";
import { addPortfolioPieceWorkflow } from "./add-portfolio-piece";

type UploadPortfolioPieceInput = {
  picture: StorePictureInput;
  piece: Omit<AddPortfolioPieceInput, "stylist_id" | "image">;
};

/** Stores a prepared picture and puts it at the end of a portfolio, both or neither. */
export const uploadPortfolioPieceWorkflow = createWorkflow(
  "upload-portfolio-piece",
  (input: WorkflowData<UploadPortfolioPieceInput>) => {
    const image = storePictureStep(input.picture);
    const piece = transform({ input, image }, (data) => ({
      ...data.input.piece,
      stylist_id: data.input.picture.stylist_id,
      image: data.image,
    }));
    return new WorkflowResponse(addPortfolioPieceWorkflow.runAsStep({ input: piece }));
  },
);
