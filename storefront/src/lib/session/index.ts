export { readBagId, readPlacedOrders, readSession, type CookieReader } from "./cookies";
export { stripePublishableKey } from "./env";
export { handle, type RouteContext, type VisitorCall } from "./handle";
export { HouseError, type HouseErrorBody, toHouseError } from "./house-error";
export { safeNext } from "./next-path";
export { readToken } from "./token";
