import { getTranslations } from "next-intl/server";

import { ApplicationView } from "@/features/atelier/application/application-view";
import { AtelierFrame } from "@/features/atelier/frame/atelier-frame";
import { readStatusChanges } from "@/features/atelier/server/reads";
import { asStylist } from "@/features/atelier/server/require-stylist";
import { pageLocale } from "@/lib/session/page-locale";
import { atelierMetadata } from "@/lib/session/private-metadata";

export const generateMetadata = atelierMetadata("application");

export default async function ApplicationPage({
  params,
}: PageProps<"/[locale]/atelier/application">) {
  const locale = await pageLocale(params);
  const { stylist, changes } = await asStylist(
    locale,
    { room: "application", here: "/atelier/application" },
    async ({ visitor, stylist }) => ({ stylist, changes: await readStatusChanges(visitor) }),
  );
  const t = await getTranslations("atelier.application");
  return (
    <AtelierFrame stylist={stylist} title={t("title")} tellsStanding>
      <ApplicationView stylist={stylist} changes={changes} />
    </AtelierFrame>
  );
}
