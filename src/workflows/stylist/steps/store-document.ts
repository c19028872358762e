import { randomUUID } from "node:crypto";
import { Modules } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { DOCUMENT_TYPES, type DocumentMime } from "../../../modules/stylist/lib/document-type";

type StoreDocumentStepInput = {
  mime: DocumentMime;
  /** The bytes of the file in base64, so that the engine may write them down. */
  content: string;
};

const storeDocumentStepId = "store-stylist-document";

/** Puts a file into the private storage, under a name that says nothing; undone by deleting it. */
export const storeDocumentStep = createStep(
  storeDocumentStepId,
  async ({ mime, content }: StoreDocumentStepInput, { container }) => {
    const files = container.resolve(Modules.FILE);
    const { id } = await files.createFiles({
      filename: `stylist-document-${randomUUID()}.${DOCUMENT_TYPES[mime]}`,
      mimeType: mime,
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
