import "server-only";

import type { Locale } from "@/i18n/markets";
import { redirect } from "@/i18n/navigation";
import { ApiError } from "@/lib/api-error";
import { readVisitor, type Visitor } from "@/lib/session/visitor";

/**
 * Runs what only a signed-in client may see; anybody else is led to the sign-in and back again.
 * @param here path of the page without its locale.
 * @param work reads as the client; a 401 of the API counts as signed out.
 */
export async function asClient<T>(
  locale: Locale,
  here: string,
  work: (visitor: Visitor) => Promise<T>,
): Promise<T> {
  const visitor = await readVisitor(locale);
  if (!visitor.token) {
    return toSignIn(locale, here, visitor.sessionEnded);
  }
  try {
    return await work(visitor);
  } catch (error) {
    if (error instanceof ApiError && error.status === 401) {
      return toSignIn(locale, here, true);
    }
    throw error;
  }
}

function toSignIn(locale: Locale, here: string, ended: boolean): never {
  const query = { next: here, ...(ended ? { ended: "1" } : {}) };
  return redirect({ href: { pathname: "/account/sign-in", query }, locale });
}
