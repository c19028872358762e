import { notFound } from "next/navigation";

import { AccountFrame } from "@/features/account/account-frame";
import { asClient } from "@/features/account/server/require-client";
import { BriefPage } from "@/features/concierge/brief/brief-page";
import { readBrief } from "@/features/concierge/server/reads";
import { redirect } from "@/i18n/navigation";
import { pageLocale } from "@/lib/session/page-locale";
import { accountMetadata } from "@/lib/session/private-metadata";

export const generateMetadata = accountMetadata("briefs");

export default async function EditBriefPage({
  params,
}: PageProps<"/[locale]/account/briefs/[id]/edit">) {
  const locale = await pageLocale(params);
  const { id } = await params;
  const here = `/account/briefs/${encodeURIComponent(id)}`;
  const brief = await asClient(locale, `${here}/edit`, ({ api }) => readBrief(api, id));
  if (!brief) {
    notFound();
  }
  if (brief.status !== "open") {
    redirect({ href: here, locale });
  }
  return (
    <AccountFrame>
      <BriefPage brief={brief} languages={brief.languages} inviting={null} />
    </AccountFrame>
  );
}
