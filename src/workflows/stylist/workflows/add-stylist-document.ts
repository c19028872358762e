import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import type { DocumentMime } from "../../../modules/stylist/lib/document-type";
import type { DocumentKind } from "../../../modules/stylist/lib/vocabulary";
import { rememberDocumentStep } from "../steps/remember-document";
import { storeDocumentStep } from "../steps/store-document";

type AddStylistDocumentInput = {
  stylist_id: string;
  kind: DocumentKind;
  name: string;
  mime: DocumentMime;
  bytes: number;
  content: string;
};

/** Keeps a private document of a stylist: the file first, then the row, both or neither. */
export const addStylistDocumentWorkflow = createWorkflow(
  "add-stylist-document",
  (input: WorkflowData<AddStylistDocumentInput>) => {
    const stored = storeDocumentStep(input);
    const row = transform({ input, stored }, (data) => ({
      stylist_id: data.input.stylist_id,
      kind: data.input.kind,
      name: data.input.name,
      mime: data.input.mime,
      bytes: data.input.bytes,
      file_key: data.stored.file_key,
    }));
    return new WorkflowResponse(rememberDocumentStep(row));
  },
);
