import { getTranslations } from "next-intl/server";

import { ResetConfirmForm } from "@/features/atelier/door/reset-confirm-form";
import { DoorFrame } from "@/features/atelier/frame/door-frame";
import { pageLocale } from "@/lib/session/page-locale";
import { atelierMetadata } from "@/lib/session/private-metadata";
import { single } from "@/lib/session/search-params";

export const generateMetadata = atelierMetadata("reset");

export default async function AtelierResetConfirmPage({
  params,
  searchParams,
}: PageProps<"/[locale]/atelier/reset/confirm">) {
  await pageLocale(params);
  const t = await getTranslations("atelier.confirm");
  return (
    <DoorFrame title={t("title")}>
      <ResetConfirmForm token={single((await searchParams).token)} />
    </DoorFrame>
  );
}
