/**
 * What the atelier may ask of the API, as method and path under `/stylist`. Everything else ends
 * here: the token of a stylist opens no other door.
 */
const ID = "[a-z]+_[A-Za-z0-9]{10,40}";

const READ = [
  "me",
  "me/status-changes",
  "documents",
  "portfolio",
  "reviews",
  "availability",
  "appointment-types",
  "today",
  "bookings",
  `bookings/${ID}`,
  "invitations",
  "engagements",
  `engagements/${ID}`,
  `boards/${ID}`,
  "catalogue",
];

const WRITE: Record<"POST" | "PUT" | "DELETE", string[]> = {
  POST: [
    "applications",
    "me/submit",
    "portfolio/order",
    `reviews/${ID}/reply`,
    "appointment-types",
    `bookings/${ID}/(?:accept|decline|cancel|reschedule|complete|no-show)`,
    "calendar-feed",
    `invitations/${ID}/(?:accept|decline)`,
    `engagements/${ID}/(?:complete|milestones|milestones/order|boards)`,
    `boards/${ID}/(?:share|withdraw|comments)`,
  ],
  PUT: [
    "me",
    "availability",
    `portfolio/${ID}`,
    `appointment-types/${ID}`,
    `engagements/${ID}/milestones/${ID}`,
    `boards/${ID}`,
  ],
  DELETE: [
    `documents/${ID}`,
    `portfolio/${ID}`,
    `appointment-types/${ID}`,
    "calendar-feed",
    `engagements/${ID}/milestones/${ID}`,
    `boards/${ID}`,
  ],
};

const UPLOAD = ["me/portrait", "documents", "portfolio"];
const FILE = [`bookings/${ID}/calendar\\.ics`];
const PICTURE = [`briefs/${ID}/pictures/${ID}/content`];

const anyOf = (paths: string[]) => new RegExp(`^(?:${paths.join("|")})$`);
const PATTERNS = {
  read: anyOf(READ),
  upload: anyOf(UPLOAD),
  file: anyOf(FILE),
  picture: anyOf(PICTURE),
  POST: anyOf(WRITE.POST),
  PUT: anyOf(WRITE.PUT),
  DELETE: anyOf(WRITE.DELETE),
};

export type AtelierCall = keyof typeof PATTERNS;

/**
 * The API's address for a path of the atelier's own routes.
 * @param call what is to be done with it.
 * @param pathname such as "/api/atelier/bookings/book_01".
 * @returns the path on the API, or null when this is not for the atelier.
 */
export function apiPath(call: AtelierCall, pathname: string): string | null {
  const rest = pathname.replace(/^\/api\/atelier\//, "");
  return PATTERNS[call].test(rest) ? `/stylist/${rest}` : null;
}
