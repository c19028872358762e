import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { z } from "@medusajs/framework/zod";
import { normaliseEmail } from "../../lib/email-address";
import { badInput } from "../../lib/house-error";

const MAX_QUANTITY = 99;
const quantity = z
  .number()
  .int({ error: "must be a whole number" })
  .min(0, { error: "must not be negative" })
  .max(MAX_QUANTITY, { error: `must be at most ${MAX_QUANTITY}` });

// Only what Medusa leaves open; it checks the rest, unknown keys included, by itself.
const cartInput = z.looseObject({
  quantity: quantity.optional(),
  items: z.array(z.looseObject({ quantity })).max(100).optional(),
  promo_codes: z.array(z.string().max(100)).max(10).optional(),
});

/**
 * Medusa sells half a bag when asked to; the house sells whole ones. Also brings the e-mail address
 * into its one form. Mounted at `/store/carts`.
 */
export function checkCartInput(
  req: MedusaRequest<Record<string, unknown> | undefined>,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): void {
  if (req.method === "POST" && req.body && Object.keys(req.body).length > 0) {
    if (!Array.isArray(req.body)) {
      cartInput.parse(req.body);
    }
    if (typeof req.body.email === "string") {
      const email = normaliseEmail(req.body.email);
      if (!email) {
        throw badInput("invalid_email", "This is not an e-mail address we can write to.");
      }
      req.body.email = email;
    }
  }
  next();
}
