import type { MedusaRequest } from "@medusajs/framework/http";
import { badInput } from "../../../lib/house-error";

const HEADER = "idempotency-key";
/** Printable ASCII without blanks, as UUIDs and the like are. */
const KEY = /^[\x21-\x7e]{1,128}$/;

/**
 * The key by which a repeated request is known.
 *
 * @returns null when there is none
 * @throws HouseError 400 `invalid_idempotency_key` when it is not 1 to 128 printable characters
 */
export function idempotencyKeyOf(req: MedusaRequest): string | null {
  const key = req.get(HEADER);
  if (key === undefined) {
    return null;
  }
  if (!KEY.test(key)) {
    throw badInput(
      "invalid_idempotency_key",
      "The Idempotency-Key must be 1 to 128 printable characters without blanks.",
    );
  }
  return key;
}
