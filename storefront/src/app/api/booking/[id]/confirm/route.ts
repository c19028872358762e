import { actOnBooking } from "@/features/booking/server/booking-service";
import { handle } from "@/lib/session";

export const POST = handle({ signedIn: true }, ({ api, params }) =>
  actOnBooking(api, params.id, "confirm"),
);
