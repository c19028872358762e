import { getTranslations } from "next-intl/server";

import { DoorFrame } from "@/features/account/account-frame";
import { SignInForm } from "@/features/account/sign-in-form";
import { redirect } from "@/i18n/navigation";
import { safeNext } from "@/lib/session";
import { pageLocale } from "@/lib/session/page-locale";
import { accountMetadata } from "@/lib/session/private-metadata";
import { single } from "@/lib/session/search-params";
import { readVisitor } from "@/lib/session/visitor";
import { PageTitle } from "@/ui";

export const generateMetadata = accountMetadata("signIn");

export default async function SignInPage({
  params,
  searchParams,
}: PageProps<"/[locale]/account/sign-in">) {
  const locale = await pageLocale(params);
  const query = await searchParams;
  const next = safeNext(single(query.next), "/account");
  const ended = single(query.ended) !== null;
  const { token } = await readVisitor(locale);
  // A token that the API has just refused still looks valid here: then the form is shown.
  if (token && !ended) {
    redirect({ href: next, locale });
  }
  const t = await getTranslations("account.signIn");
  const reason = ended ? "ended" : single(query.changed) !== null ? "changed" : undefined;
  return (
    <DoorFrame>
      <PageTitle title={t("title")} />
      <SignInForm next={next} reason={reason} />
    </DoorFrame>
  );
}
