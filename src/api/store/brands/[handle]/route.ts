import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { findPublicBrand } from "../find-brand";
import { STORE_BRAND_FIELDS } from "../query-config";

/** One approved brand by its handle; 404 for any other. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  res.json({ brand: await findPublicBrand(req, STORE_BRAND_FIELDS) });
}
