import { actOnBooking } from "@/features/booking/server/booking-service";
import { moveSchema } from "@/features/booking/server/schemas";
import { handle } from "@/lib/session";

export const POST = handle({ signedIn: true, body: moveSchema }, ({ api, params, body }) =>
  actOnBooking(api, params.id, "reschedule", body),
);
