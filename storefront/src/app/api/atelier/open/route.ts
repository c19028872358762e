import { openSchema } from "@/features/atelier/server/schemas";
import { openApplication } from "@/features/atelier/server/sign-in";
import { handle, HouseError } from "@/lib/session";

/** Opens an application for a login that the house knows already. */
export const POST = handle(
  { actor: "stylist", signedIn: true, body: openSchema },
  async (context) => {
    if (!context.token) {
      throw new HouseError(401, "unauthorized", "session_expired", "Please sign in again.");
    }
    await openApplication(context, { token: context.token, ...context.body });
    return { signed_in_as: "stylist" };
  },
);
