import { getTranslations } from "next-intl/server";

import { Feed } from "@/features/atelier/calendar/feed";
import { PlacesForm } from "@/features/atelier/calendar/places-form";
import { AtelierFrame } from "@/features/atelier/frame/atelier-frame";
import { readAvailability } from "@/features/atelier/server/reads";
import { asStylist } from "@/features/atelier/server/require-stylist";
import { pageLocale } from "@/lib/session/page-locale";
import { atelierMetadata } from "@/lib/session/private-metadata";

export const generateMetadata = atelierMetadata("calendar");

export default async function CalendarPage({ params }: PageProps<"/[locale]/atelier/calendar">) {
  const locale = await pageLocale(params);
  const { stylist, availability } = await asStylist(
    locale,
    { room: "calendar", here: "/atelier/calendar" },
    async ({ visitor, stylist }) => ({ stylist, availability: await readAvailability(visitor) }),
  );
  const t = await getTranslations("atelier.calendar");
  return (
    <AtelierFrame stylist={stylist} title={t("title")} narrow>
      <PlacesForm
        address={availability.studio_address ?? ""}
        link={availability.video_link ?? ""}
      />
      <Feed />
    </AtelierFrame>
  );
}
