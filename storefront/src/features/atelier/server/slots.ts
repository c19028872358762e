import { HouseError, readToken, type RouteContext } from "@/lib/session";

import { SERVICE_MODES, type Slot } from "../types";

const TYPE_ID = /^apt_[A-Za-z0-9]{10,40}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z$/;

/**
 * Free hours of the stylist who is signed in, as their clients see them.
 * @throws HouseError 400 `invalid_fields` when the question is not one.
 */
export async function ownSlots({
  api,
  query,
  token,
}: Pick<RouteContext<undefined>, "api" | "query" | "token">): Promise<{ slots: Slot[] }> {
  const stylistId = token ? readToken(token)?.actor_id : undefined;
  const [type, from, to, zone] = ["appointment_type_id", "from", "to", "time_zone"].map(
    (key) => query.get(key) ?? "",
  );
  const mode = SERVICE_MODES.find((known) => known === query.get("mode"));
  if (
    !stylistId ||
    !TYPE_ID.test(type ?? "") ||
    !INSTANT.test(from ?? "") ||
    !INSTANT.test(to ?? "")
  ) {
    throw new HouseError(400, "invalid_data", "invalid_fields", "Some fields need another look.");
  }
  return api<{ slots: Slot[] }>(`/store/stylists/${stylistId}/slots`, {
    query: { appointment_type_id: type, from, to, time_zone: zone, mode },
  });
}
