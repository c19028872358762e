import { decide } from "../../decide";

/** Takes a stylist into the house: visible and bookable from now on. */
export const POST = decide("approve");
