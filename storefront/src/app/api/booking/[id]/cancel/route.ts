import { actOnBooking } from "@/features/booking/server/booking-service";
import { cancelSchema } from "@/features/booking/server/schemas";
import { handle } from "@/lib/session";

export const POST = handle({ signedIn: true, body: cancelSchema }, ({ api, params, body }) =>
  actOnBooking(api, params.id, "cancel", body.reason ? body : {}),
);
