import { actOnBooking } from "@/features/booking/server/booking-service";
import { reviewSchema } from "@/features/booking/server/schemas";
import { handle } from "@/lib/session";

export const POST = handle({ signedIn: true, body: reviewSchema }, ({ api, params, body }) =>
  actOnBooking(api, params.id, "review", body),
);
