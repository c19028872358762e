import { getTranslations } from "next-intl/server";

import { AtelierFrame } from "@/features/atelier/frame/atelier-frame";
import { countryChoices, languageChoices } from "@/features/atelier/profile/choices";
import { PortraitField } from "@/features/atelier/profile/portrait-field";
import { ProfileForm } from "@/features/atelier/profile/profile-form";
import { serverClock } from "@/features/atelier/server/clock";
import { asStylist } from "@/features/atelier/server/require-stylist";
import { parseLocale } from "@/i18n/markets";
import { pageLocale } from "@/lib/session/page-locale";
import { atelierMetadata } from "@/lib/session/private-metadata";

export const generateMetadata = atelierMetadata("profile");

export default async function AtelierProfilePage({
  params,
}: PageProps<"/[locale]/atelier/profile">) {
  const locale = await pageLocale(params);
  const stylist = await asStylist(
    locale,
    { room: "profile", here: "/atelier/profile" },
    async (visit) => visit.stylist,
  );
  const { intlLocale } = parseLocale(locale);
  const t = await getTranslations("atelier.profile");
  return (
    <AtelierFrame
      stylist={stylist}
      title={t("title")}
      intro={stylist.status === "approved" ? t("introLive") : t("intro")}
      narrow
    >
      <PortraitField name={stylist.display_name} initial={stylist.portrait} />
      <ProfileForm
        stylist={stylist}
        countries={countryChoices(intlLocale)}
        languages={languageChoices(intlLocale)}
        serverNow={serverClock()}
      />
    </AtelierFrame>
  );
}
