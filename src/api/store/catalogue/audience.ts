import type { AuthenticatedMedusaRequest, MedusaRequest } from "@medusajs/framework/http";
import type { RemoteQueryFunction } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { LRUCache } from "lru-cache";
import { environment } from "../../../config";
import type { CatalogueAudience } from "../../../modules/catalogue/lib/catalogue-query";

/** Who loses access has lost it everywhere after so long. */
const KEPT_MS = environment.isTest ? 1 : 5_000;

const audiences = new LRUCache<string, CatalogueAudience>({ max: 10_000, ttl: KEPT_MS });

async function isPrivateClient(query: RemoteQueryFunction, customerId: string): Promise<boolean> {
  const { data } = await query.graph({
    entity: "customer",
    fields: ["id", "groups.metadata"],
    filters: { id: customerId },
  });
  const groups = (data[0]?.groups ?? []) as ({ metadata?: Record<string, unknown> } | null)[];
  return groups.some((group) => group?.metadata?.vip === true);
}

/** Id of the client who is signed in, if one is. */
export function signedInClient(req: MedusaRequest): string | undefined {
  const { auth_context: actor } = req as Partial<AuthenticatedMedusaRequest>;
  return actor?.actor_type === "customer" ? actor.actor_id : undefined;
}

/**
 * What the asking client may know of: pieces that are shown privately are for the members of a
 * customer group whose metadata says `vip: true`.
 */
export async function audienceOf(req: MedusaRequest): Promise<CatalogueAudience> {
  const customerId = signedInClient(req);
  if (customerId === undefined) {
    return "public";
  }
  const known = audiences.get(customerId);
  if (known) {
    return known;
  }
  const query = req.scope.resolve<RemoteQueryFunction>(ContainerRegistrationKeys.QUERY);
  const audience = (await isPrivateClient(query, customerId)) ? "vip" : "public";
  audiences.set(customerId, audience);
  return audience;
}
