import "server-only";

import type { Locale } from "@/i18n/markets";
import { redirect } from "@/i18n/navigation";
import { ApiError } from "@/lib/api-error";
import { readToken } from "@/lib/session";
import { readVisitor, type Visitor } from "@/lib/session/visitor";

import { type ApiStylist, stylistOf } from "../shape";
import { mayOpen, type Room } from "../standing";
import type { OwnStylist } from "../types";

interface StylistVisit {
  visitor: Visitor;
  stylist: OwnStylist;
}

/**
 * Runs what only a stylist may see. Who is not signed in is led to the door and back again, who has
 * no application to where one is opened, and who may not enter this room to where they stand.
 * @param room which page it is; its path is where the door leads back to.
 * @param here path of the page without its locale.
 * @param work reads as the stylist; a 401 of the API counts as signed out.
 */
export async function asStylist<T>(
  locale: Locale,
  { room, here }: { room: Room; here: string },
  work: (visit: StylistVisit) => Promise<T>,
): Promise<T> {
  const visitor = await readVisitor(locale, "stylist");
  if (!visitor.token) {
    return toDoor(locale, here, visitor.sessionEnded);
  }
  if (!readToken(visitor.token)?.actor_id) {
    return redirect({ href: "/atelier/apply", locale });
  }
  try {
    const { stylist } = await visitor.api<{ stylist: ApiStylist }>("/stylist/me");
    const own = stylistOf(stylist);
    if (!mayOpen(own.status, room)) {
      return redirect({ href: "/atelier/application", locale });
    }
    return await work({ visitor, stylist: own });
  } catch (error) {
    if (error instanceof ApiError && error.status === 401) {
      return toDoor(locale, here, true);
    }
    throw error;
  }
}

function toDoor(locale: Locale, here: string, ended: boolean): never {
  const query = { next: here, ...(ended ? { ended: "1" } : {}) };
  return redirect({ href: { pathname: "/atelier/sign-in", query }, locale });
}
