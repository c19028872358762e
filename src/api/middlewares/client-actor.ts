import {
  authenticate,
  type AuthenticatedMedusaRequest,
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
} from "@medusajs/framework/http";
import { forbidden } from "../../lib/house-error";

type Next = (error?: unknown) => void;
type Middleware = (req: MedusaRequest, res: MedusaResponse, next: Next) => unknown;

/** Any valid token, so that somebody else's can be told apart (403) from none (401). */
const anybody = authenticate("*", ["session", "bearer"], {
  allowUnauthenticated: true,
  allowUnregistered: true,
}) as Middleware;
const client = authenticate("customer", ["session", "bearer"]) as Middleware;

function actorOf(req: MedusaRequest): AuthenticatedMedusaRequest["auth_context"] | undefined {
  return (req as Partial<AuthenticatedMedusaRequest>).auth_context;
}

/**
 * Lets signed-in clients through; another actor gets a 403, nobody a 401. Medusa has read the token
 * of a client already for everything under `/store`, and a signature is the costliest thing to check
 * in a request: only what it did not take is looked at again, and what has a second factor.
 */
export function clientGuard(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): unknown {
  const known = actorOf(req);
  if (known?.actor_type === "customer" && known.actor_id && !known.mfa_enabled) {
    return next();
  }
  return anybody(req, res, (error) => {
    const actor = actorOf(req);
    const isOther = actor !== undefined && actor.actor_type !== "customer";
    const refusal = isOther
      ? forbidden("wrong_actor", "This is for clients. Sign in as one.")
      : undefined;
    if (error ?? refusal) {
      next(error ?? refusal);
      return;
    }
    void client(req, res, next as Next);
  });
}
