import { notFound } from "next/navigation";

import { AccountFrame } from "@/features/account/account-frame";
import { asClient } from "@/features/account/server/require-client";
import { FIRST_MATCHES, MatchesView, MORE_MATCHES } from "@/features/concierge/match/matches-view";
import { readBrief, readMatches } from "@/features/concierge/server/reads";
import { ZoneKeeper } from "@/features/stylists";
import { readOutlook } from "@/features/stylists/server/outlook";
import { redirect } from "@/i18n/navigation";
import { pageLocale } from "@/lib/session/page-locale";
import { accountMetadata } from "@/lib/session/private-metadata";
import { single } from "@/lib/session/search-params";

type Props = PageProps<"/[locale]/account/briefs/[id]/matches">;

export const generateMetadata = accountMetadata("briefs");

export default async function MatchesPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { id } = await params;
  const isLong = single((await searchParams).more) !== null;
  const here = `/account/briefs/${encodeURIComponent(id)}`;
  const outlook = await readOutlook();
  const read = await asClient(locale, `${here}/matches`, async ({ api }) => {
    const brief = await readBrief(api, id);
    return brief?.status === "open"
      ? { brief, matches: await readMatches(api, id, isLong ? MORE_MATCHES : FIRST_MATCHES) }
      : { brief, matches: null };
  });
  if (!read.brief) {
    notFound();
  }
  if (!read.matches) {
    return redirect({ href: here, locale });
  }
  return (
    <AccountFrame>
      <ZoneKeeper known={outlook.visitorZone} />
      <MatchesView brief={read.brief} matches={read.matches} outlook={outlook} isLong={isLong} />
    </AccountFrame>
  );
}
