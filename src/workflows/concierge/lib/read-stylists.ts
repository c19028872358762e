import type { MedusaContainer, RemoteQueryFunction } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { notFound } from "../../../lib/house-error";
import { STYLIST_LIMITS } from "../../../modules/stylist/lib/limits";

type StylistRow = { id: string; client_capacity: number | null };

/**
 * Reads how many clients approved stylists take at the same time.
 *
 * @returns by id
 * @throws HouseError 404 when one is unknown, or not approved at this moment
 */
export async function readCapacities(
  container: MedusaContainer,
  ids: readonly string[],
): Promise<Map<string, number>> {
  const query = container.resolve<RemoteQueryFunction>(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "stylist",
    fields: ["id", "client_capacity"],
    filters: { id: [...ids], status: "approved" },
  });
  const rows = data as StylistRow[];
  if (rows.length !== new Set(ids).size) {
    throw notFound("There is no such stylist.");
  }
  return new Map(
    rows.map(({ id, client_capacity }) => [id, client_capacity ?? STYLIST_LIMITS.client_capacity]),
  );
}
