import { notFound } from "next/navigation";

import { AccountFrame } from "@/features/account/account-frame";
import { asClient } from "@/features/account/server/require-client";
import { AppointmentView } from "@/features/appointments/appointment-view";
import { ownBooking } from "@/features/booking/server/booking-service";
import { readMoveFacts } from "@/features/booking/server/read-move-facts";
import { ZoneKeeper } from "@/features/stylists";
import { readOutlook } from "@/features/stylists/server/outlook";
import { pageLocale } from "@/lib/session/page-locale";
import { accountMetadata } from "@/lib/session/private-metadata";
import { single } from "@/lib/session/search-params";

type Props = PageProps<"/[locale]/account/appointments/[id]">;

export const generateMetadata = accountMetadata("appointments");

export default async function AccountAppointmentPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { id } = await params;
  const outlook = await readOutlook();
  const here = `/account/appointments/${encodeURIComponent(id)}`;
  const read = await asClient(locale, here, async ({ api }) => {
    const booking = await ownBooking(api, id);
    return booking ? { booking, move: await readMoveFacts(api, locale, booking, outlook) } : null;
  });
  if (!read) {
    notFound();
  }
  return (
    <AccountFrame>
      <ZoneKeeper known={outlook.visitorZone} />
      <AppointmentView
        booking={read.booking}
        move={read.move}
        outlook={outlook}
        made={single((await searchParams).made) !== null}
      />
    </AccountFrame>
  );
}
