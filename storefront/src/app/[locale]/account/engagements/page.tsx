import { getTranslations } from "next-intl/server";

import { AccountFrame } from "@/features/account/account-frame";
import { AccountPageBody } from "@/features/account/account-page";
import { asClient } from "@/features/account/server/require-client";
import { EngagementsList } from "@/features/concierge/engagement/engagements-list";
import { listEngagements } from "@/features/concierge/server/reads";
import { readOutlook } from "@/features/stylists/server/outlook";
import { pageLocale } from "@/lib/session/page-locale";
import { accountMetadata } from "@/lib/session/private-metadata";

export const generateMetadata = accountMetadata("engagements");

export default async function EngagementsPage({
  params,
}: PageProps<"/[locale]/account/engagements">) {
  const locale = await pageLocale(params);
  const engagements = await asClient(locale, "/account/engagements", ({ api }) =>
    listEngagements(api),
  );
  const [t, outlook] = await Promise.all([getTranslations("concierge.engagements"), readOutlook()]);
  return (
    <AccountFrame>
      <AccountPageBody title={t("title")} wide>
        <EngagementsList engagements={engagements} outlook={outlook} />
      </AccountPageBody>
    </AccountFrame>
  );
}
