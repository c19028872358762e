import { getTranslations } from "next-intl/server";

import { AtelierFrame } from "@/features/atelier/frame/atelier-frame";
import { HoursScreen } from "@/features/atelier/hours/hours-screen";
import { readAvailability } from "@/features/atelier/server/reads";
import { serverClock } from "@/features/atelier/server/clock";
import { asStylist } from "@/features/atelier/server/require-stylist";
import { pageLocale } from "@/lib/session/page-locale";
import { atelierMetadata } from "@/lib/session/private-metadata";
import { Notice, TextLink } from "@/ui";

export const generateMetadata = atelierMetadata("hours");

export default async function HoursPage({ params }: PageProps<"/[locale]/atelier/hours">) {
  const locale = await pageLocale(params);
  const { stylist, availability } = await asStylist(
    locale,
    { room: "hours", here: "/atelier/hours" },
    async ({ visitor, stylist }) => ({ stylist, availability: await readAvailability(visitor) }),
  );
  const t = await getTranslations("atelier.hours");
  return (
    <AtelierFrame stylist={stylist} title={t("title")}>
      {!stylist.time_zone && (
        <Notice tone="info" action={<TextLink href="/atelier/profile">{t("toProfile")}</TextLink>}>
          {t("noZone")}
        </Notice>
      )}
      <HoursScreen
        initial={availability}
        modes={stylist.modes}
        hasDiary={stylist.status === "approved"}
        serverNow={serverClock()}
      />
    </AtelierFrame>
  );
}
