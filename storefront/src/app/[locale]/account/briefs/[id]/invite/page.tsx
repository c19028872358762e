import { notFound } from "next/navigation";

import { AccountFrame } from "@/features/account/account-frame";
import { asClient } from "@/features/account/server/require-client";
import { InvitePage } from "@/features/concierge/invite/invite-page";
import { readInviteFacts } from "@/features/concierge/server/read-invite-page";
import { readBrief } from "@/features/concierge/server/reads";
import { ZoneKeeper } from "@/features/stylists";
import { readOutlook } from "@/features/stylists/server/outlook";
import { redirect } from "@/i18n/navigation";
import { pageLocale } from "@/lib/session/page-locale";
import { accountMetadata } from "@/lib/session/private-metadata";
import { single } from "@/lib/session/search-params";

type Props = PageProps<"/[locale]/account/briefs/[id]/invite">;

export const generateMetadata = accountMetadata("briefs");

const MATCH_ID = /^[\w-]{1,64}$/;

export default async function InviteStylistsPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { id } = await params;
  const query = await searchParams;
  const chosen = [query.with ?? []].flat();
  const match = single(query.match);
  const here = `/account/briefs/${encodeURIComponent(id)}`;
  const outlook = await readOutlook();
  const back = new URLSearchParams(chosen.map((one) => ["with", one]));
  const [brief, facts] = await asClient(locale, `${here}/invite?${back.toString()}`, ({ api }) =>
    Promise.all([readBrief(api, id), readInviteFacts(locale, chosen, outlook)]),
  );
  if (!brief) {
    notFound();
  }
  if (brief.status !== "open" || facts.stylists.length === 0) {
    redirect({ href: here, locale });
  }
  return (
    <AccountFrame>
      <ZoneKeeper known={outlook.visitorZone} />
      <InvitePage
        brief={brief}
        stylists={facts.stylists}
        matchId={match && MATCH_ID.test(match) ? match : null}
        offer={facts.offer}
      />
    </AccountFrame>
  );
}
