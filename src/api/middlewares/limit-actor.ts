import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http";
import { tooManyRequests } from "../../lib/house-error";
import type { RateLimitName } from "../../lib/rate-limit-rules";
import { charge } from "./rate-limiters";

/**
 * Counts requests of one person, or of one address where nobody is signed in. Stands behind what
 * says who somebody is.
 */
export function limitActor(limit: RateLimitName) {
  return async function countActor(
    req: MedusaRequest & Partial<AuthenticatedMedusaRequest>,
    _res: MedusaResponse,
    next: MedusaNextFunction,
  ): Promise<void> {
    const subject = req.auth_context?.actor_id || (req.ip ?? "unknown");
    const waitSeconds = await charge({ limit, subject }, req.scope);
    if (waitSeconds !== null) {
      throw tooManyRequests(waitSeconds);
    }
    next();
  };
}
