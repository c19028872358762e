"use client";

import { useEffect } from "react";

import { useRouter } from "@/i18n/navigation";
import { ZONE_COOKIE } from "@/lib/zone-cookie";

const ONE_YEAR_SECONDS = 31_536_000;

/**
 * Keeps the zone of this browser for the server, and has the page written again when it did not
 * know it. Stands only on pages that show hours.
 * @param known the zone that the page was written for.
 */
export function ZoneKeeper({ known }: { known: string | null }) {
  const router = useRouter();
  useEffect(() => {
    const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (zone && zone !== known) {
      const secure = window.location.protocol === "https:" ? "; secure" : "";
      document.cookie = `${ZONE_COOKIE}=${zone}; path=/; max-age=${ONE_YEAR_SECONDS}; samesite=lax${secure}`;
      router.refresh();
    }
  }, [known, router]);
  return null;
}
