import {
  authenticate,
  type AuthenticatedMedusaRequest,
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
} from "@medusajs/framework/http";
import type { MedusaContainer, RemoteQueryFunction } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { forbidden } from "../../lib/house-error";
import { accessRefusal } from "../../modules/stylist/lib/access";
import type { StylistStatus } from "../../modules/stylist/lib/stylist-status";

type ActingStylist = {
  id: string;
  handle: string;
  display_name: string;
  status: StylistStatus;
  /** IANA name; null until the profile says one. */
  time_zone: string | null;
};

/** A request of a signed-in stylist who may make it. */
export type StylistRequest<
  Body = unknown,
  Query = Record<string, unknown>,
> = AuthenticatedMedusaRequest<Body, Query> & { stylist: ActingStylist };

const APPLICATIONS = /^\/applications\/?$/i;
const ACTING_FIELDS: (keyof ActingStylist)[] = [
  "id",
  "handle",
  "display_name",
  "status",
  "time_zone",
];

/** Any valid token, so that a client's can be told apart (403) from none (401). */
const signedIn = authenticate("*", "bearer", { allowUnregistered: true });

async function readActing(scope: MedusaContainer, id: string): Promise<ActingStylist | undefined> {
  if (!id) {
    return undefined;
  }
  const query = scope.resolve<RemoteQueryFunction>(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({ entity: "stylist", fields: ACTING_FIELDS, filters: { id } });
  return (data as ActingStylist[])[0];
}

/**
 * Lets stylists through to what their state allows, and puts `req.stylist`. Everybody who is signed in
 * as something else gets a 403; `/applications` is for identities that are no stylist yet. Mounted at
 * `/stylist`, behind {@link signedIn}.
 */
async function actAsStylist(
  req: MedusaRequest & Partial<StylistRequest>,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const actor = req.auth_context;
  if (actor?.actor_type !== "stylist") {
    throw forbidden("wrong_actor", "The atelier is for stylists. Sign in as one.");
  }
  if (APPLICATIONS.test(req.path)) {
    next();
    return;
  }
  const stylist = await readActing(req.scope, actor.actor_id);
  if (!stylist) {
    throw forbidden("no_application", "There is no application yet. Begin with your name.");
  }
  const refusal = accessRefusal(stylist.status, req.method, req.path);
  if (refusal) {
    throw forbidden(refusal.code, refusal.message);
  }
  req.stylist = stylist;
  next();
}

/** What stands before every route of `/stylist`. */
export const stylistGuard = [signedIn, actAsStylist];
