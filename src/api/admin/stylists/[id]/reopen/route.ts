import { decide } from "../../decide";

/** Opens a closed application again, saying what should change. */
export const POST = decide("reopen");
