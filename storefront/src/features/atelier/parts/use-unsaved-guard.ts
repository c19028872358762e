"use client";

import { useEffect, useState } from "react";

import { useRouter } from "@/i18n/navigation";

import { destinationOf, navigationOf, returnTo } from "./history-entries";

/** What waits for the answer: a link, or an entry of the history. */
type HeldBack = { path: string } | { entry: string };

/**
 * Keeps what is not saved from being lost: closing the page asks in the browser's own words, and a
 * link, Back and Forward are held back until the stylist has decided.
 * @param dirty whether there is something to lose.
 */
export function useUnsavedGuard(dirty: boolean) {
  const router = useRouter();
  const [heldBack, setHeldBack] = useState<HeldBack | null>(null);

  useEffect(() => {
    if (!dirty) {
      return;
    }
    const onUnload = (event: BeforeUnloadEvent) => event.preventDefault();
    const onClick = (event: MouseEvent) => {
      const path = pathOfLink(event);
      if (path) {
        event.preventDefault();
        event.stopPropagation();
        setHeldBack({ path });
      }
    };
    const onNavigate = (event: Event) => {
      const entry = destinationOf(event);
      if (entry) {
        event.preventDefault();
        setHeldBack({ entry });
      }
    };
    const navigation = navigationOf(window);
    window.addEventListener("beforeunload", onUnload);
    document.addEventListener("click", onClick, { capture: true });
    navigation?.addEventListener("navigate", onNavigate);
    return () => {
      window.removeEventListener("beforeunload", onUnload);
      document.removeEventListener("click", onClick, { capture: true });
      navigation?.removeEventListener("navigate", onNavigate);
    };
  }, [dirty]);

  return {
    /** Something is waiting for the answer. */
    asking: heldBack !== null,
    stay: () => setHeldBack(null),
    /** Goes where it was about to go; what is not saved is given up, or has just been saved. */
    go: () => {
      setHeldBack(null);
      if (heldBack && "path" in heldBack) {
        router.push(heldBack.path);
      } else if (heldBack) {
        returnTo(heldBack.entry);
      }
    },
  };
}

/** @returns where a plain click on a link of the house leads, without its locale; else null. */
function pathOfLink(event: MouseEvent): string | null {
  const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
  if (
    !(link instanceof HTMLAnchorElement) ||
    link.target === "_blank" ||
    link.hasAttribute("download") ||
    link.origin !== window.location.origin ||
    event.button !== 0 ||
    event.metaKey ||
    event.ctrlKey ||
    event.shiftKey ||
    event.altKey
  ) {
    return null;
  }
  const isSamePage =
    link.pathname === window.location.pathname && link.search === window.location.search;
  return isSamePage
    ? null
    : link.pathname.replace(/^\/[a-z]{2}-[a-z]{2}(?=\/|$)/, "") + link.search || "/";
}
