import { holdHour } from "@/features/booking/server/booking-service";
import { holdSchema } from "@/features/booking/server/schemas";
import { handle } from "@/lib/session";

/** Holds an hour. */
export const POST = handle({ signedIn: true, body: holdSchema }, ({ api, body }) =>
  holdHour(api, body),
);
