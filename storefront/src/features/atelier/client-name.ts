import type { Booking } from "./types";

/** @returns a client's name as far as it is known; a dash when it is not. */
export function clientName({ client }: Pick<Booking, "client">): string {
  const name = [client?.first_name, client?.last_name].filter(Boolean).join(" ");
  return name || "–";
}
