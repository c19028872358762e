import { getTranslations } from "next-intl/server";

import { AccountFrame } from "@/features/account/account-frame";
import { AccountPageBody } from "@/features/account/account-page";
import { asClient } from "@/features/account/server/require-client";
import { appointmentsHref, AppointmentsPage } from "@/features/appointments/appointments-page";
import { listBookings } from "@/features/booking/server/booking-service";
import { ZoneKeeper } from "@/features/stylists";
import { readOutlook } from "@/features/stylists/server/outlook";
import { pageLocale } from "@/lib/session/page-locale";
import { accountMetadata } from "@/lib/session/private-metadata";
import { single } from "@/lib/session/search-params";

const LAST_PAGE = 1_000;

export const generateMetadata = accountMetadata("appointments");

export default async function AccountAppointmentsPage({
  params,
  searchParams,
}: PageProps<"/[locale]/account/appointments">) {
  const locale = await pageLocale(params);
  const query = await searchParams;
  const which = single(query.show) === "past" ? "past" : "upcoming";
  const asked = Number(single(query.page) ?? "1");
  const page = Number.isInteger(asked) && asked >= 1 && asked <= LAST_PAGE ? asked : 1;
  const { bookings, pages } = await asClient(locale, appointmentsHref(which, page), (visitor) =>
    listBookings(visitor.api, which, page),
  );
  const [t, outlook] = await Promise.all([getTranslations("booking.list"), readOutlook()]);
  return (
    <AccountFrame>
      <ZoneKeeper known={outlook.visitorZone} />
      <AccountPageBody title={t("title")} wide>
        <AppointmentsPage
          which={which}
          bookings={bookings}
          page={page}
          pages={pages}
          outlook={outlook}
        />
      </AccountPageBody>
    </AccountFrame>
  );
}
