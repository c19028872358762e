import { decide } from "../../decide";

/** Closes an application, saying why. */
export const POST = decide("reject");
