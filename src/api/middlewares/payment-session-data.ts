import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { badInput } from "../../lib/house-error";

/**
 * The storefront chooses a payment provider and nothing more. Medusa hands `data` on to Stripe, where
 * it could turn a payment into one that is never captured. Mounted at `/store/payment-collections`.
 */
export function refusePaymentData(
  req: MedusaRequest<{ data?: unknown } | undefined>,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): void {
  const data = req.body?.data;
  if (data !== undefined && (typeof data !== "object" || Object.keys(data ?? {}).length > 0)) {
    throw badInput("payment_data_not_allowed", "A payment takes no data from outside.");
  }
  next();
}
