import { readHours } from "@/features/booking/server/booking-service";
import { handle } from "@/lib/session";

/** Free hours of a stylist. */
export const GET = handle({}, ({ api, params, query }) => readHours(api, params.id, query));
