import type { MiddlewareRoute } from "@medusajs/framework/http";
import { readUpload } from "../../lib/uploads/read-upload";
import { STYLIST_LIMITS } from "../../modules/stylist/lib/limits";
import { nothing } from "../shared/booking/fields";
import { checkBody, reading } from "../shared/booking/middlewares";
import { pageQuery } from "../shared/stylist/page";
import { applicationBody } from "./applications/validators";
import { documentBody } from "./documents/validators";
import { profileBody } from "./me/validators";

const documentUpload = readUpload({ field: "file", maxBytes: STYLIST_LIMITS.document_bytes });

/** Application, profile and documents; the guard of /stylist stands before all of them. */
export const stylistApplicationRoutes: MiddlewareRoute[] = [
  {
    matcher: "/stylist/applications",
    methods: ["POST"],
    middlewares: [checkBody(applicationBody)],
  },
  reading("/stylist/me", nothing),
  { matcher: "/stylist/me", methods: ["PUT"], middlewares: [checkBody(profileBody)] },
  { matcher: "/stylist/me/submit", methods: ["POST"], middlewares: [checkBody(nothing)] },
  reading("/stylist/me/status-changes", pageQuery),
  reading("/stylist/documents", nothing),
  {
    matcher: "/stylist/documents",
    methods: ["POST"],
    middlewares: [documentUpload, checkBody(documentBody)],
  },
];
