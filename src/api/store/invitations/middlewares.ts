import type { MiddlewareRoute } from "@medusajs/framework/http";
import { nothing } from "../../shared/booking/fields";
import { clientWrites, ofClients } from "../../shared/concierge/middlewares";

/** Routes of /store/invitations: what a client does with those they sent. */
export const storeInvitationRoutes: MiddlewareRoute[] = [
  ofClients("/store/invitations"),
  clientWrites("POST", "/store/invitations/:id/withdraw", nothing),
];
