import { ownSlots } from "@/features/atelier/server/slots";
import { handle } from "@/lib/session";

/** The stylist's own free hours for one kind of appointment. */
export const GET = handle({ actor: "stylist", signedIn: true }, ownSlots);
