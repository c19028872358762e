import type { MiddlewareRoute } from "@medusajs/framework/http";
import { nothing } from "../../shared/booking/fields";
import { reading } from "../../shared/booking/middlewares";
import { stylistWrites } from "../../shared/concierge/middlewares";
import { declineBody, invitationsQuery } from "./validators";

/** Routes of /stylist/invitations, and the pictures of briefs; the guard of /stylist stands before. */
export const stylistInvitationRoutes: MiddlewareRoute[] = [
  reading("/stylist/invitations", invitationsQuery),
  reading("/stylist/invitations/:id", nothing),
  stylistWrites("POST", "/stylist/invitations/:id/accept", nothing),
  stylistWrites("POST", "/stylist/invitations/:id/decline", declineBody),
  reading("/stylist/briefs/:id/pictures/:picture_id/content", nothing),
];
