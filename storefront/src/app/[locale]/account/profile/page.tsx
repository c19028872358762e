import { getTranslations } from "next-intl/server";

import { AccountFrame } from "@/features/account/account-frame";
import { AccountPageBody } from "@/features/account/account-page";
import { ProfileForm } from "@/features/account/profile-form";
import { readClient } from "@/features/account/server/client-service";
import { asClient } from "@/features/account/server/require-client";
import { pageLocale } from "@/lib/session/page-locale";
import { accountMetadata } from "@/lib/session/private-metadata";

export const generateMetadata = accountMetadata("profile");

export default async function ProfilePage({ params }: PageProps<"/[locale]/account/profile">) {
  const locale = await pageLocale(params);
  const client = await asClient(locale, "/account/profile", ({ api }) => readClient(api));
  const t = await getTranslations("account.profile");
  return (
    <AccountFrame>
      <AccountPageBody title={t("title")}>
        <ProfileForm client={client} />
      </AccountPageBody>
    </AccountFrame>
  );
}
