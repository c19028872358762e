import type { MiddlewareRoute } from "@medusajs/framework/http";
import { limitActor } from "../../middlewares/limit-actor";
import { pictureUpload } from "../../middlewares/uploaded-picture";
import { nothing } from "../../shared/booking/fields";
import { checkBody, reading } from "../../shared/booking/middlewares";
import { clientWrites, ofClients } from "../../shared/concierge/middlewares";
import { pageQuery } from "../../shared/stylist/page";
import { briefBody, briefChangeBody, briefsQuery, inviteBody, pictureForm } from "./validators";

/** Routes of /store/briefs: a client's own, with their pictures and invitations. */
export const storeBriefRoutes: MiddlewareRoute[] = [
  ofClients("/store/briefs"),
  reading("/store/briefs", briefsQuery),
  clientWrites("POST", "/store/briefs", briefBody),
  reading("/store/briefs/:id", nothing),
  clientWrites("PUT", "/store/briefs/:id", briefChangeBody),
  clientWrites("POST", "/store/briefs/:id/withdraw", nothing),
  {
    matcher: "/store/briefs/:id/pictures",
    methods: ["POST"],
    middlewares: [limitActor("upload_actor"), ...pictureUpload(checkBody(pictureForm))],
  },
  clientWrites("DELETE", "/store/briefs/:id/pictures/:picture_id", nothing),
  reading("/store/briefs/:id/pictures/:picture_id/content", nothing),
  reading("/store/briefs/:id/invitations", pageQuery),
  clientWrites("POST", "/store/briefs/:id/invitations", inviteBody, limitActor("invitation_actor")),
];
