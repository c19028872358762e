import { getTranslations } from "next-intl/server";

import { ResetForm } from "@/features/atelier/door/reset-form";
import { DoorFrame } from "@/features/atelier/frame/door-frame";
import { pageLocale } from "@/lib/session/page-locale";
import { atelierMetadata } from "@/lib/session/private-metadata";

export const generateMetadata = atelierMetadata("reset");

export default async function AtelierResetPage({ params }: PageProps<"/[locale]/atelier/reset">) {
  await pageLocale(params);
  const t = await getTranslations("atelier.reset");
  return (
    <DoorFrame title={t("title")} intro={t("intro")}>
      <ResetForm />
    </DoorFrame>
  );
}
