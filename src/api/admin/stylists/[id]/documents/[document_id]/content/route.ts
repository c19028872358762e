import { pipeline } from "node:stream/promises";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { RemoteQueryFunction } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { notFound } from "../../../../../../../lib/house-error";

type DocumentRow = { name: string; mime: string; bytes: number; file_key: string };

const FIELDS: (keyof DocumentRow)[] = ["name", "mime", "bytes", "file_key"];

/** For browsers without and with Unicode in headers (RFC 6266, RFC 8187). */
function attachment(name: string): string {
  const ascii = name.replace(/[^\x20-\x7e]|["\\%]/g, "_");
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16)}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}

/** A stylist's private document, for staff alone: to be saved, never shown by the browser itself. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const query = req.scope.resolve<RemoteQueryFunction>(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "stylist_document",
    fields: FIELDS,
    filters: { id: req.params.document_id, stylist_id: req.params.id },
  });
  const [document] = data as unknown as DocumentRow[];
  if (!document) {
    throw notFound("There is no such document.");
  }
  const stream = await req.scope.resolve(Modules.FILE).getDownloadStream(document.file_key);
  res.setHeader("Content-Type", document.mime);
  res.setHeader("Content-Length", String(document.bytes));
  res.setHeader("Content-Disposition", attachment(document.name));
  await pipeline(stream, res);
}
