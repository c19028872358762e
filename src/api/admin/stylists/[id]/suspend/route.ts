import { decide } from "../../decide";

/** Takes a stylist out of every list and calendar, saying why. */
export const POST = decide("suspend");
