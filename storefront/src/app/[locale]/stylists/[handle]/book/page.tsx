import { type Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";

import { readClient } from "@/features/account/server/client-service";
import { BookingScreen } from "@/features/booking/booking-screen";
import { readBookingPage } from "@/features/booking/server/read-booking-page";
import { firstName, ZoneKeeper } from "@/features/stylists";
import { readOutlook } from "@/features/stylists/server/outlook";
import { isLocale } from "@/i18n/markets";
import { ApiError } from "@/lib/api-error";
import { getStylist } from "@/lib/data/stylists";
import { pageMetadata } from "@/lib/seo";
import { pageLocale } from "@/lib/session/page-locale";
import { single } from "@/lib/session/search-params";
import { readVisitor, type Visitor } from "@/lib/session/visitor";

type Props = PageProps<"/[locale]/stylists/[handle]/book">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, handle } = await params;
  const stylist = isLocale(locale) ? await getStylist(locale, handle) : null;
  if (!stylist || !isLocale(locale)) {
    return {};
  }
  const t = await getTranslations({ locale, namespace: "booking.meta" });
  return pageMetadata({
    locale,
    path: `/stylists/${handle}/book`,
    title: t("book", { name: stylist.display_name }),
    hidden: true,
  });
}

export default async function BookPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { handle } = await params;
  const [stylist, visitor, outlook, query] = await Promise.all([
    getStylist(locale, handle),
    readVisitor(locale),
    readOutlook(),
    searchParams,
  ]);
  if (!stylist) {
    notFound();
  }
  const asked = {
    type: single(query.type),
    mode: single(query.mode),
    at: single(query.at),
    held: single(query.held),
  };
  const usual = await usualAddress(visitor);
  const page = await readBookingPage(visitor, stylist, asked, outlook, usual);
  return (
    <>
      <ZoneKeeper known={outlook.visitorZone} />
      <BookingScreen page={page} outlook={outlook} name={firstName(stylist.display_name)} />
    </>
  );
}

/** The client's usual address in one line, to begin with; nobody else's, and never in the way. */
async function usualAddress(visitor: Visitor): Promise<string> {
  if (!visitor.token) {
    return "";
  }
  try {
    const { addresses } = await readClient(visitor.api);
    const usual = addresses.find((address) => address.is_default) ?? addresses[0];
    return usual
      ? [usual.address_1, usual.address_2, `${usual.postal_code} ${usual.city}`.trim()]
          .filter(Boolean)
          .join(", ")
      : "";
  } catch (error) {
    if (error instanceof ApiError) {
      return "";
    }
    throw error;
  }
}
