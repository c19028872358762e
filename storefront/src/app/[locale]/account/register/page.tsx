import { getTranslations } from "next-intl/server";

import { DoorFrame } from "@/features/account/account-frame";
import { RegisterForm } from "@/features/account/register-form";
import { redirect } from "@/i18n/navigation";
import { safeNext } from "@/lib/session";
import { pageLocale } from "@/lib/session/page-locale";
import { accountMetadata } from "@/lib/session/private-metadata";
import { single } from "@/lib/session/search-params";
import { readVisitor } from "@/lib/session/visitor";
import { PageTitle } from "@/ui";

export const generateMetadata = accountMetadata("register");

export default async function RegisterPage({
  params,
  searchParams,
}: PageProps<"/[locale]/account/register">) {
  const locale = await pageLocale(params);
  const next = safeNext(single((await searchParams).next), "/account");
  const { token } = await readVisitor(locale);
  if (token) {
    redirect({ href: next, locale });
  }
  const t = await getTranslations("account.register");
  return (
    <DoorFrame>
      <PageTitle title={t("title")} intro={t("intro")} />
      <RegisterForm next={next} />
    </DoorFrame>
  );
}
