import { getTranslations } from "next-intl/server";

import { ApplyForm } from "@/features/atelier/door/apply-form";
import { OpenForm } from "@/features/atelier/door/open-form";
import { DoorFrame } from "@/features/atelier/frame/door-frame";
import { redirect } from "@/i18n/navigation";
import { readToken } from "@/lib/session";
import { pageLocale } from "@/lib/session/page-locale";
import { atelierMetadata } from "@/lib/session/private-metadata";
import { readVisitor } from "@/lib/session/visitor";

export const generateMetadata = atelierMetadata("apply");

export default async function AtelierApplyPage({ params }: PageProps<"/[locale]/atelier/apply">) {
  const locale = await pageLocale(params);
  const { token } = await readVisitor(locale, "stylist");
  if (token && readToken(token)?.actor_id) {
    redirect({ href: "/atelier/application", locale });
  }
  const t = await getTranslations("atelier.apply");
  return (
    <DoorFrame title={t("title")} intro={token ? t("introKnown") : t("intro")}>
      {token ? <OpenForm /> : <ApplyForm />}
    </DoorFrame>
  );
}
