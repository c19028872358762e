import type { Booking } from "../lib/types";

/** The client's name as staff know it. */
export function clientName({ client }: Pick<Booking, "client">): string {
  return [client.first_name, client.last_name].filter(Boolean).join(" ") || "a client";
}
