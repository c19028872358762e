import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";

import { clientName } from "@/features/atelier/client-name";
import { EngagementScreen } from "@/features/atelier/engagements/engagement-screen";
import { AtelierFrame } from "@/features/atelier/frame/atelier-frame";
import { readEngagement } from "@/features/atelier/server/clientele-reads";
import { asStylist } from "@/features/atelier/server/require-stylist";
import { pageLocale } from "@/lib/session/page-locale";
import { atelierMetadata } from "@/lib/session/private-metadata";
import { single } from "@/lib/session/search-params";
import { Notice } from "@/ui";

export const generateMetadata = atelierMetadata("engagement");

export default async function EngagementPage({
  params,
  searchParams,
}: PageProps<"/[locale]/atelier/engagements/[id]">) {
  const locale = await pageLocale(params);
  const { id } = await params;
  const here = `/atelier/engagements/${encodeURIComponent(id)}`;
  const { stylist, engagement } = await asStylist(
    locale,
    { room: "clients", here },
    async ({ visitor, stylist }) => ({ stylist, engagement: await readEngagement(visitor, id) }),
  );
  if (!engagement) {
    notFound();
  }
  const t = await getTranslations("atelier.engagement");
  const hasLostHour = single((await searchParams).hour) === "lost";
  return (
    <AtelierFrame stylist={stylist} title={engagement.title} intro={clientName(engagement)}>
      {hasLostHour && <Notice tone="info">{t("hourLost")}</Notice>}
      <EngagementScreen initial={engagement} zone={stylist.time_zone ?? "UTC"} />
    </AtelierFrame>
  );
}
