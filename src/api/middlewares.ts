import { defineMiddlewares } from "@medusajs/framework/http";
import { keepBoardCarts } from "./middlewares/board-carts";
import { checkCartInput } from "./middlewares/cart-input";
import { checkCredentials } from "./middlewares/credentials";
import { watchRequests } from "./middlewares/edge";
import { houseErrorHandler } from "./middlewares/error-handler";
import { keepGuestsGuests } from "./middlewares/guest-customer";
import { completeRoutes } from "./middlewares/not-found";
import { guardCarts, guardNamedCart, guardOrders, guardPayments } from "./middlewares/ownership";
import {
  hidePrivatePiece,
  keepPrivatePiecesOutOfBags,
  leaveOutPrivatePieces,
  refuseProductRelation,
} from "./middlewares/private-pieces";
import { refusePaymentData } from "./middlewares/payment-session-data";
import { rememberPublishableKeys } from "./middlewares/publishable-key";
import { limitRate } from "./middlewares/rate-limit";
import { requireRegisteredEmail } from "./middlewares/registered-email";
import { serveFiles } from "./middlewares/static-files";
import { stylistGuard } from "./middlewares/stylist-actor";
import { refuseUnreadableText } from "./middlewares/unreadable-text";
import { adminStylistRoutes } from "./admin/stylists/middlewares";
import { brandRoutes } from "./store/brands/middlewares";
import { storeBriefRoutes } from "./store/briefs/middlewares";
import { storeEngagementRoutes } from "./store/engagements/middlewares";
import { storeInvitationRoutes } from "./store/invitations/middlewares";
import { storeMatchRoutes } from "./store/matches/middlewares";
import { styleProfileRoutes } from "./store/style-profile/middlewares";
import { storeStylistRoutes } from "./store/stylists/middlewares";
import { stylistApplicationRoutes } from "./stylist/middlewares";
import { stylistClientRoutes } from "./stylist/clients/middlewares";
import { stylistEngagementRoutes } from "./stylist/engagements/middlewares";
import { stylistInvitationRoutes } from "./stylist/invitations/middlewares";
import { stylistPortfolioRoutes } from "./stylist/portfolio/middlewares";
import {
  adminReviewRoutes,
  storeStylistWorkRoutes,
  stylistReviewRoutes,
} from "./stylist/reviews/middlewares";
import { adminBookingRoutes } from "./admin/bookings/middlewares";
import { adminEngagementRoutes } from "./admin/engagements/middlewares";
import { calendarFeedRoutes } from "./calendar-feeds/middlewares";
import { appointmentTypeRoutes } from "./store/appointment-types/middlewares";
import { storeBoardRoutes } from "./store/boards/middlewares";
import { storeBookingRoutes } from "./store/bookings/middlewares";
import { slotRoutes } from "./store/stylists/[id]/slots/middlewares";
import { stylistAppointmentTypeRoutes } from "./stylist/appointment-types/middlewares";
import { availabilityRoutes } from "./stylist/availability/middlewares";
import { stylistBoardRoutes } from "./stylist/boards/middlewares";
import { stylistBookingRoutes } from "./stylist/bookings/middlewares";

const WRITING = ["POST", "PUT", "PATCH", "DELETE"] as const;

watchRequests();
rememberPublishableKeys();

// Those without methods run before anything of Medusa's own routes; those with methods after it.
export default defineMiddlewares({
  errorHandler: houseErrorHandler,
  routes: [
    { matcher: "/auth/*", methods: [...WRITING], bodyParser: { sizeLimit: "16kb" } },
    { matcher: "/store/*", methods: [...WRITING], bodyParser: { sizeLimit: "64kb" } },
    { matcher: "/stylist/*", methods: [...WRITING], bodyParser: { sizeLimit: "64kb" } },
    { matcher: "/", middlewares: [completeRoutes, refuseUnreadableText] },
    { matcher: "/static", middlewares: [serveFiles] },
    { matcher: "/auth", middlewares: [limitRate, checkCredentials] },
    { matcher: "/store", middlewares: [limitRate, guardNamedCart] },
    { matcher: "/stylist", middlewares: [...stylistGuard, limitRate] },
    { matcher: "/store/carts", middlewares: [checkCartInput, guardCarts, keepBoardCarts] },
    { matcher: "/store/payment-collections", middlewares: [refusePaymentData, guardPayments] },
    { matcher: "/store/orders", middlewares: [guardOrders] },
    { matcher: "/store/customers", methods: ["POST"], middlewares: [requireRegisteredEmail] },
    { matcher: "/store/carts/:id", methods: ["POST"], middlewares: [keepGuestsGuests] },
    ...["collections", "product-categories", "product-tags", "product-types", "products"].map(
      (list) => ({ matcher: `/store/${list}`, middlewares: [refuseProductRelation] }),
    ),
    { matcher: "/store/carts", methods: ["POST"], middlewares: [keepPrivatePiecesOutOfBags] },
    {
      matcher: "/store/carts/:id/line-items",
      methods: ["POST"],
      middlewares: [keepPrivatePiecesOutOfBags],
    },
    ...brandRoutes,
    ...appointmentTypeRoutes,
    ...slotRoutes,
    ...storeBookingRoutes,
    ...storeBoardRoutes,
    ...availabilityRoutes,
    ...stylistAppointmentTypeRoutes,
    ...stylistBookingRoutes,
    ...stylistBoardRoutes,
    ...calendarFeedRoutes,
    ...adminBookingRoutes,
    ...adminEngagementRoutes,
    ...storeMatchRoutes,
    ...styleProfileRoutes,
    ...storeBriefRoutes,
    ...storeInvitationRoutes,
    ...storeEngagementRoutes,
    ...stylistInvitationRoutes,
    ...stylistClientRoutes,
    ...stylistEngagementRoutes,
    ...storeStylistRoutes,
    ...stylistApplicationRoutes,
    ...adminStylistRoutes,
    ...storeStylistWorkRoutes,
    ...stylistPortfolioRoutes,
    ...stylistReviewRoutes,
    ...adminReviewRoutes,
    { matcher: "/store/products", methods: ["GET"], middlewares: [leaveOutPrivatePieces("id")] },
    { matcher: "/store/products/:id", methods: ["GET"], middlewares: [hidePrivatePiece] },
    {
      matcher: "/store/product-variants",
      methods: ["GET"],
      middlewares: [leaveOutPrivatePieces("product_id")],
    },
    { matcher: "/store/product-variants/:id", methods: ["GET"], middlewares: [hidePrivatePiece] },
  ],
});
