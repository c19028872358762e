import { getTranslations } from "next-intl/server";

import { DoorFrame } from "@/features/account/account-frame";
import { ResetForm } from "@/features/account/reset-form";
import { pageLocale } from "@/lib/session/page-locale";
import { accountMetadata } from "@/lib/session/private-metadata";
import { PageTitle } from "@/ui";

export const generateMetadata = accountMetadata("reset");

export default async function ResetPage({ params }: PageProps<"/[locale]/account/reset">) {
  await pageLocale(params);
  const t = await getTranslations("account.reset");
  return (
    <DoorFrame>
      <PageTitle title={t("title")} intro={t("intro")} />
      <ResetForm />
    </DoorFrame>
  );
}
