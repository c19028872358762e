import { notFound } from "next/navigation";

import { AccountFrame } from "@/features/account/account-frame";
import { asClient } from "@/features/account/server/require-client";
import { type BriefNews, BriefView } from "@/features/concierge/brief/brief-view";
import { readBrief } from "@/features/concierge/server/reads";
import { ZoneKeeper } from "@/features/stylists";
import { readOutlook } from "@/features/stylists/server/outlook";
import { pageLocale } from "@/lib/session/page-locale";
import { accountMetadata } from "@/lib/session/private-metadata";

type Props = PageProps<"/[locale]/account/briefs/[id]">;

export const generateMetadata = accountMetadata("briefs");

const NEWS = ["made", "changed", "invited"] as const satisfies BriefNews[];

export default async function OneBriefPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { id } = await params;
  const query = await searchParams;
  const here = `/account/briefs/${encodeURIComponent(id)}`;
  const [brief, outlook] = await asClient(locale, here, ({ api }) =>
    Promise.all([readBrief(api, id), readOutlook()]),
  );
  if (!brief) {
    notFound();
  }
  return (
    <AccountFrame>
      <ZoneKeeper known={outlook.visitorZone} />
      <BriefView
        brief={brief}
        outlook={outlook}
        news={NEWS.find((news) => query[news] !== undefined) ?? null}
      />
    </AccountFrame>
  );
}
