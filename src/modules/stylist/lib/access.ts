import type { StylistStatus } from "./stylist-status";

/** What part of the atelier a request is for. */
type Area = "me" | "bookings" | "workshop" | "practice";

type AccessRefusal = { code: string; message: string };

/** What may be prepared before the house has approved anybody. */
const WORKSHOP: ReadonlySet<string> = new Set([
  "documents",
  "portfolio",
  "availability",
  "appointment-types",
]);

const SUSPENDED: AccessRefusal = {
  code: "stylist_suspended",
  message: "Your atelier is suspended. Write to the house to resolve it.",
};
const REJECTED: AccessRefusal = {
  code: "stylist_rejected",
  message: "The house has closed this application.",
};
const NOT_APPROVED: AccessRefusal = {
  code: "stylist_not_approved",
  message: "This opens as soon as the house has approved your application.",
};

function areaOf(path: string): Area {
  const [, first = ""] = path.toLowerCase().split("/");
  if (first === "me" || first === "bookings") {
    return first;
  }
  return WORKSHOP.has(first) ? "workshop" : "practice";
}

/**
 * Says whether a stylist in some state may make a request.
 *
 * @param status the stylist's state
 * @param method of the request, upper case
 * @param path below `/stylist`, e.g. `/me/submit`
 * @returns why not, or null when it is allowed
 */
export function accessRefusal(
  status: StylistStatus,
  method: string,
  path: string,
): AccessRefusal | null {
  const area = areaOf(path);
  const isReading = method === "GET" || method === "HEAD";
  switch (status) {
    case "approved":
      return null;
    case "suspended":
      return isReading && (area === "me" || area === "bookings") ? null : SUSPENDED;
    case "rejected":
      return isReading && area === "me" ? null : REJECTED;
    default:
      return area === "me" || area === "workshop" ? null : NOT_APPROVED;
  }
}
