import { getTranslations } from "next-intl/server";

import { AccountFrame } from "@/features/account/account-frame";
import { AccountPageBody } from "@/features/account/account-page";
import { asClient } from "@/features/account/server/require-client";
import { readTasteNames } from "@/features/concierge/server/read-style-page";
import { readStyleProfile } from "@/features/concierge/server/reads";
import { ProfileView } from "@/features/concierge/style/profile-view";
import { pageLocale } from "@/lib/session/page-locale";
import { accountMetadata } from "@/lib/session/private-metadata";
import { single } from "@/lib/session/search-params";

export const generateMetadata = accountMetadata("style");

export default async function StylePage({
  params,
  searchParams,
}: PageProps<"/[locale]/account/style">) {
  const locale = await pageLocale(params);
  const [profile, names] = await asClient(locale, "/account/style", ({ api }) =>
    Promise.all([readStyleProfile(api), readTasteNames(locale)]),
  );
  const t = await getTranslations("concierge.style");
  return (
    <AccountFrame>
      <AccountPageBody title={t("title")} intro={t("intro")} wide>
        <ProfileView
          profile={profile}
          houses={names.houses}
          categories={names.categories}
          told={single((await searchParams).told) !== null}
        />
      </AccountPageBody>
    </AccountFrame>
  );
}
