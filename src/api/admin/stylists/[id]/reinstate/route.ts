import { decide } from "../../decide";

/** Brings a suspended stylist back. */
export const POST = decide("reinstate");
