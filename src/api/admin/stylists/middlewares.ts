import type { MiddlewareRoute } from "@medusajs/framework/http";
import { nothing } from "../../shared/booking/fields";
import { checkBody, reading } from "../../shared/booking/middlewares";
import { decisionBody, queueQuery } from "./validators";

const DECISIONS = ["approve", "request-changes", "reject", "suspend", "reinstate", "reopen"];

/** The house's queue of stylists; Medusa lets only staff this far. */
export const adminStylistRoutes: MiddlewareRoute[] = [
  reading("/admin/stylists", queueQuery),
  reading("/admin/stylists/:id", nothing),
  reading("/admin/stylists/:id/documents/:document_id/content", nothing),
  ...DECISIONS.map((decision): MiddlewareRoute => ({
    matcher: `/admin/stylists/:id/${decision}`,
    methods: ["POST"],
    middlewares: [checkBody(decisionBody)],
  })),
];
