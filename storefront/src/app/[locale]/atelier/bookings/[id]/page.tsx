import { notFound } from "next/navigation";

import { clientName } from "@/features/atelier/client-name";
import { BookingView } from "@/features/atelier/diary/booking-view";
import { AtelierFrame } from "@/features/atelier/frame/atelier-frame";
import { readBooking } from "@/features/atelier/server/reads";
import { asStylist } from "@/features/atelier/server/require-stylist";
import { pageLocale } from "@/lib/session/page-locale";
import { atelierMetadata } from "@/lib/session/private-metadata";

export const generateMetadata = atelierMetadata("bookings");

export default async function BookingPage({
  params,
}: PageProps<"/[locale]/atelier/bookings/[id]">) {
  const locale = await pageLocale(params);
  const { id } = await params;
  const here = `/atelier/bookings/${encodeURIComponent(id)}`;
  const { stylist, booking } = await asStylist(
    locale,
    { room: "bookings", here },
    async ({ visitor, stylist }) => ({ stylist, booking: await readBooking(visitor, id) }),
  );
  if (!booking) {
    notFound();
  }
  return (
    <AtelierFrame stylist={stylist} title={clientName(booking)}>
      <BookingView initial={booking} />
    </AtelierFrame>
  );
}
