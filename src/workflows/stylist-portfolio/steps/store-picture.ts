import { randomUUID } from "node:crypto";
import { Modules } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import type { PictureFacts } from "../../../lib/pictures/look-at-picture";
import type { StylistImage } from "../../../modules/stylist/types";
import { pictureFolder } from "../lib/picture-place";

export type StorePictureInput = PictureFacts & {
  stylist_id: string;
  /** WebP, in base64. */
  content: string;
  alt: string;
};

const storePictureStepId = "store-stylist-picture";

/** Puts a prepared picture into the public storage; undone by deleting it. */
export const storePictureStep = createStep(
  storePictureStepId,
  async ({ stylist_id, content, ...facts }: StorePictureInput, { container }) => {
    const [file] = await container.resolve(Modules.FILE).createFiles([
      {
        filename: `${pictureFolder(stylist_id)}/${randomUUID()}.webp`,
        mimeType: "image/webp",
        content,
        access: "public",
      },
    ]);
    const image: StylistImage = { ...facts, url: file?.url ?? "" };
    return new StepResponse(image, file?.id);
  },
  async (key, { container }) => {
    if (key) {
      await container.resolve(Modules.FILE).deleteFiles(key);
    }
  },
);
