import { getTranslations } from "next-intl/server";

import { DoorFrame } from "@/features/account/account-frame";
import { ResetConfirmForm } from "@/features/account/reset-confirm-form";
import { pageLocale } from "@/lib/session/page-locale";
import { accountMetadata } from "@/lib/session/private-metadata";
import { single } from "@/lib/session/search-params";
import { PageTitle } from "@/ui";

export const generateMetadata = accountMetadata("reset");

export default async function ResetConfirmPage({
  params,
  searchParams,
}: PageProps<"/[locale]/account/reset/confirm">) {
  await pageLocale(params);
  const t = await getTranslations("account.confirm");
  return (
    <DoorFrame>
      <PageTitle title={t("title")} />
      <ResetConfirmForm token={single((await searchParams).token)} />
    </DoorFrame>
  );
}
