import type { MedusaResponse } from "@medusajs/framework/http";
import type { RemoteQueryFunction } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { addStylistDocumentWorkflow } from "../../../workflows/stylist/workflows/add-stylist-document";
import type { StylistRequest } from "../../middlewares/stylist-actor";
import { DOCUMENT_FIELDS, shapeDocument } from "../../shared/stylist/shape-rows";
import { readDocument } from "./read-document";
import type { DocumentBody } from "./validators";

type DocumentRow = Parameters<typeof shapeDocument>[0];

async function readDocuments(req: StylistRequest, id?: string) {
  const query = req.scope.resolve<RemoteQueryFunction>(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "stylist_document",
    fields: DOCUMENT_FIELDS,
    filters: { stylist_id: req.stylist.id, ...(id && { id }) },
    pagination: { order: { created_at: "ASC", id: "ASC" } },
  });
  return (data as unknown as DocumentRow[]).map(shapeDocument);
}

/** The stylist's private documents: that they are there, never what they say. */
export async function GET(req: StylistRequest, res: MedusaResponse): Promise<void> {
  res.json({ documents: await readDocuments(req) });
}

/** Takes a private document in. */
export async function POST(req: StylistRequest<DocumentBody>, res: MedusaResponse): Promise<void> {
  const document = await readDocument(req.file as Express.Multer.File | undefined);
  const { result } = await addStylistDocumentWorkflow(req.scope).run({
    input: { stylist_id: req.stylist.id, kind: req.validatedBody.kind, ...document },
  });
  const [created] = await readDocuments(req, result.id);
  res.status(201).json({ document: created });
}
