import { decide } from "../../decide";

/** Gives an application back, saying what should change. */
export const POST = decide("request_changes");
