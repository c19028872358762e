import type { MiddlewareRoute } from "@medusajs/framework/http";
import { nothing } from "../../shared/booking/fields";
import { checkBody, reading } from "../../shared/booking/middlewares";
import { engagementsQuery, openProfileBody, reassignBody } from "./validators";

const writes = (matcher: string, body: Parameters<typeof checkBody>[0]): MiddlewareRoute => ({
  matcher,
  methods: ["POST"],
  middlewares: [checkBody(body)],
});

/** Engagements as staff see them; Medusa lets only staff this far. */
export const adminEngagementRoutes: MiddlewareRoute[] = [
  reading("/admin/engagements", engagementsQuery),
  reading("/admin/engagements/:id", nothing),
  writes("/admin/engagements/:id/reassign", reassignBody),
  writes("/admin/customers/:id/style-profile", openProfileBody),
  reading("/admin/matching", nothing),
];
