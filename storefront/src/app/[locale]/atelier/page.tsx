import { getTranslations } from "next-intl/server";

import { TodayScreen } from "@/features/atelier/diary/today-screen";
import { AtelierFrame } from "@/features/atelier/frame/atelier-frame";
import { DoorFrame } from "@/features/atelier/frame/door-frame";
import { DoorWays } from "@/features/atelier/door/door-ways";
import { readInvitations } from "@/features/atelier/server/clientele-reads";
import { readBookings, readToday } from "@/features/atelier/server/reads";
import { serverClock } from "@/features/atelier/server/clock";
import { asStylist } from "@/features/atelier/server/require-stylist";
import { pageLocale } from "@/lib/session/page-locale";
import { atelierMetadata } from "@/lib/session/private-metadata";
import { readVisitor } from "@/lib/session/visitor";

export const generateMetadata = atelierMetadata("today");

export default async function AtelierPage({ params }: PageProps<"/[locale]/atelier">) {
  const locale = await pageLocale(params);
  const t = await getTranslations("atelier");
  const { token, sessionEnded } = await readVisitor(locale, "stylist");
  if (!token && !sessionEnded) {
    return (
      <DoorFrame title={t("door.title")} intro={t("door.intro")}>
        <DoorWays />
      </DoorFrame>
    );
  }
  const { stylist, today, upcoming, invitations } = await asStylist(
    locale,
    { room: "today", here: "/atelier" },
    async (visit) => {
      const [today, ahead, waiting] = await Promise.all([
        readToday(visit.visitor),
        readBookings(visit.visitor, { status: "upcoming", limit: 10 }),
        visit.stylist.status === "approved"
          ? readInvitations(visit.visitor, { status: "pending", limit: 10 })
          : { invitations: [] },
      ]);
      const upcoming = ahead.bookings.find(
        (booking) =>
          booking.status === "confirmed" && today.bookings.every(({ id }) => id !== booking.id),
      );
      const { invitations } = waiting;
      return { stylist: visit.stylist, today, upcoming: upcoming ?? null, invitations };
    },
  );
  return (
    <AtelierFrame stylist={stylist} title={t("today.title")}>
      <TodayScreen
        initial={today}
        invitations={invitations}
        upcoming={upcoming}
        serverNow={serverClock()}
      />
    </AtelierFrame>
  );
}
