/**
 * What the concierge's screens may ask of the API, as method and path under `/store`. Everything
 * else ends here.
 */
const ID = "[a-z]+_[A-Za-z0-9]{10,40}";

const PATTERNS = {
  POST: anyOf([
    "briefs",
    `briefs/${ID}/withdraw`,
    `briefs/${ID}/invitations`,
    `invitations/${ID}/withdraw`,
    `matches/${ID}/choices`,
    `engagements/${ID}/milestones/${ID}/done`,
  ]),
  PUT: anyOf(["style-profile", `briefs/${ID}`]),
  DELETE: anyOf([`briefs/${ID}/pictures/${ID}`]),
  upload: anyOf([`briefs/${ID}/pictures`]),
  picture: anyOf([`briefs/${ID}/pictures/${ID}/content`]),
};

export type ConciergeCall = keyof typeof PATTERNS;

function anyOf(paths: readonly string[]): RegExp {
  return new RegExp(`^(?:${paths.join("|")})$`);
}

/**
 * The API's address for a path of the concierge's own routes.
 * @param call what is to be done with it.
 * @param pathname such as "/api/concierge/briefs/brief_01".
 * @returns the path on the API, or null when it is none of them.
 */
export function apiPath(call: ConciergeCall, pathname: string): string | null {
  const rest = pathname.replace(/^\/api\/concierge\//, "");
  return PATTERNS[call].test(rest) ? `/store/${rest}` : null;
}

/**
 * Address under which the browser gets a private picture of a brief.
 * @param url path of its content in the API, such as "/store/briefs/brief_01/pictures/bpic_01/content".
 */
export function pictureAddress(url: string): string {
  return url.replace(/^.*\/store\//, "/api/concierge/");
}
