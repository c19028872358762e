import "server-only";

import { cookies } from "next/headers";
import { cache } from "react";

import { readZone } from "@/lib/zone-cookie";

import { type Outlook } from "../use-hours";

/** How a page that is the same for everybody looks at hours: by the stylists' own clocks. */
export function everybodysOutlook(): Outlook {
  return { visitorZone: null, now_ms: Date.now() };
}

/** From where and when this visitor looks at hours; makes the page dynamic. */
export const readOutlook = cache(async (): Promise<Outlook> => {
  return { visitorZone: readZone(await cookies()), now_ms: Date.now() };
});
