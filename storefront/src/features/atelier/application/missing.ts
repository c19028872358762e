import type { Room } from "../standing";

/** Where something that is missing is filled in. */
export function roomOfMissing(name: string): Room {
  return name === "identity_document" ? "documents" : "profile";
}
