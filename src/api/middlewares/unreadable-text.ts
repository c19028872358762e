import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { badInput } from "../../lib/house-error";
import { holdsNul } from "../../lib/holds-nul";

/**
 * Refuses a NUL, which PostgreSQL takes in no text and answers with an error of its own, wherever it
 * comes: in the address or anywhere in the body. Mounted at `/`.
 */
export function refuseUnreadableText(
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): void {
  if (req.originalUrl.includes("%00") || holdsNul(req.body)) {
    throw badInput("unreadable_text", "A text holds a character that cannot be kept.");
  }
  next();
}
