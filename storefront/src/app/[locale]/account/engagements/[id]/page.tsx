import { notFound } from "next/navigation";

import { AccountFrame } from "@/features/account/account-frame";
import { asClient } from "@/features/account/server/require-client";
import { EngagementView } from "@/features/concierge/engagement/engagement-view";
import { readEngagement } from "@/features/concierge/server/reads";
import { ZoneKeeper } from "@/features/stylists";
import { readOutlook } from "@/features/stylists/server/outlook";
import { pageLocale } from "@/lib/session/page-locale";
import { accountMetadata } from "@/lib/session/private-metadata";

export const generateMetadata = accountMetadata("engagements");

export default async function OneEngagementPage({
  params,
}: PageProps<"/[locale]/account/engagements/[id]">) {
  const locale = await pageLocale(params);
  const { id } = await params;
  const here = `/account/engagements/${encodeURIComponent(id)}`;
  const [engagement, outlook] = await asClient(locale, here, ({ api }) =>
    Promise.all([readEngagement(api, id), readOutlook()]),
  );
  if (!engagement) {
    notFound();
  }
  return (
    <AccountFrame>
      <ZoneKeeper known={outlook.visitorZone} />
      <EngagementView engagement={engagement} outlook={outlook} />
    </AccountFrame>
  );
}
