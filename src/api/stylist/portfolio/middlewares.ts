import type { MiddlewareRoute } from "@medusajs/framework/http";
import { pictureUpload } from "../../middlewares/uploaded-picture";
import { nothing } from "../../shared/booking/fields";
import { checkBody, reading } from "../../shared/booking/middlewares";
import { pageQuery } from "../../shared/stylist/page";
import { addPieceForm, orderBody, portraitForm, updatePieceBody } from "./validators";

/** Routes of /stylist/portfolio, and the portrait. */
export const stylistPortfolioRoutes: MiddlewareRoute[] = [
  reading("/stylist/portfolio", pageQuery),
  {
    matcher: "/stylist/portfolio",
    methods: ["POST"],
    middlewares: pictureUpload(checkBody(addPieceForm)),
  },
  {
    matcher: "/stylist/portfolio/order",
    methods: ["POST"],
    middlewares: [checkBody(orderBody)],
  },
  {
    matcher: "/stylist/portfolio/:id",
    methods: ["PUT"],
    middlewares: [checkBody(updatePieceBody)],
  },
  {
    matcher: "/stylist/portfolio/:id",
    methods: ["DELETE"],
    middlewares: [checkBody(nothing)],
  },
  {
    matcher: "/stylist/me/portrait",
    methods: ["POST"],
    middlewares: pictureUpload(checkBody(portraitForm)),
  },
];
