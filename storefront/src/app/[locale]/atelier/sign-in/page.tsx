import { getTranslations } from "next-intl/server";

import { SignInForm } from "@/features/atelier/door/sign-in-form";
import { DoorFrame } from "@/features/atelier/frame/door-frame";
import { redirect } from "@/i18n/navigation";
import { safeNext } from "@/lib/session";
import { pageLocale } from "@/lib/session/page-locale";
import { atelierMetadata } from "@/lib/session/private-metadata";
import { single } from "@/lib/session/search-params";
import { readVisitor } from "@/lib/session/visitor";

export const generateMetadata = atelierMetadata("signIn");

export default async function AtelierSignInPage({
  params,
  searchParams,
}: PageProps<"/[locale]/atelier/sign-in">) {
  const locale = await pageLocale(params);
  const query = await searchParams;
  const next = safeNext(single(query.next), "/atelier");
  const ended = single(query.ended) !== null;
  const { token } = await readVisitor(locale, "stylist");
  // A token that the API has just refused still looks valid here: then the form is shown.
  if (token && !ended) {
    redirect({ href: next, locale });
  }
  const t = await getTranslations("atelier.signIn");
  const reason = ended ? "ended" : single(query.changed) !== null ? "changed" : undefined;
  return (
    <DoorFrame title={t("title")}>
      <SignInForm next={next} reason={reason} />
    </DoorFrame>
  );
}
