import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { tooManyRequests } from "../../lib/house-error";
import { rateLimitCharges } from "../../lib/rate-limit-rules";
import { charge, forgive } from "./rate-limiters";

/** Refuses with 429 what comes too often. Which requests count, and for whom: `rate-limit-rules`. */
export async function limitRate(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const { method, originalUrl, ip = "unknown", body } = req;
  const [path = "/"] = originalUrl.split("?");
  const { auth_context: auth } = req as Partial<AuthenticatedMedusaRequest>;
  const actor = auth?.actor_id || auth?.auth_identity_id;
  const due = rateLimitCharges({ method, path, ip, body, ...(actor && { actor }) });
  for (const one of due) {
    const waitSeconds = await charge(one, req.scope);
    if (waitSeconds !== null) {
      throw tooManyRequests(waitSeconds);
    }
  }
  const signIn = due.find(({ limit }) => limit === "sign_in_address");
  if (signIn) {
    res.once("finish", () => {
      if (res.statusCode === 200) {
        const logger = req.scope.resolve(ContainerRegistrationKeys.LOGGER);
        forgive(signIn, req.scope).catch((error: unknown) => {
          logger.warn(`A sign-in count could not be reset: ${String(error)}`);
        });
      }
    });
  }
  next();
}
