import { randomUUID } from "node:crypto";
import { Modules } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";

/** Puts a prepared picture (base64) into the private storage; undone by deleting it. */
export const storeBriefPictureStep = createStep(
  "store-brief-picture",
  async ({ content }: { content: string }, { container }) => {
    const { id } = await container.resolve(Modules.FILE).createFiles({
      filename: `brief-picture-${randomUUID()}.webp`,
      mimeType: "image/webp",
      content,
      access: "private",
    });
    return new StepResponse({ file_key: id }, id);
  },
  async (id, { container }) => {
    if (id) {
      await container.resolve(Modules.FILE).deleteFiles(id);
    }
  },
);
