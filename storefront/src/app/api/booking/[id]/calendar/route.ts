import { calendarPath } from "@/features/booking/server/booking-service";
import { handle } from "@/lib/session";

/** The appointment as a file for any calendar. */
export const GET = handle({ signedIn: true }, ({ file, params }) => file(calendarPath(params.id)));
