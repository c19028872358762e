import { getTranslations } from "next-intl/server";

import { AccountFrame } from "@/features/account/account-frame";
import { AccountPageBody } from "@/features/account/account-page";
import { asClient } from "@/features/account/server/require-client";
import { BriefsList } from "@/features/concierge/brief/briefs-list";
import { listBriefs } from "@/features/concierge/server/reads";
import { readOutlook } from "@/features/stylists/server/outlook";
import { pageLocale } from "@/lib/session/page-locale";
import { accountMetadata } from "@/lib/session/private-metadata";

export const generateMetadata = accountMetadata("briefs");

export default async function BriefsPage({ params }: PageProps<"/[locale]/account/briefs">) {
  const locale = await pageLocale(params);
  const briefs = await asClient(locale, "/account/briefs", ({ api }) => listBriefs(api));
  const [t, outlook] = await Promise.all([getTranslations("concierge.brief"), readOutlook()]);
  return (
    <AccountFrame>
      <AccountPageBody title={t("title")} intro={t("intro")} wide>
        <BriefsList briefs={briefs} outlook={outlook} />
      </AccountPageBody>
    </AccountFrame>
  );
}
