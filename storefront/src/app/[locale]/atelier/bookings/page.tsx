import { getTranslations } from "next-intl/server";

import {
  BOOKING_VIEWS,
  BookingFilter,
  type BookingView,
} from "@/features/atelier/diary/booking-filter";
import { BookingsList } from "@/features/atelier/diary/bookings-list";
import { AtelierFrame } from "@/features/atelier/frame/atelier-frame";
import { Pager } from "@/features/atelier/parts/pager";
import { readBookings } from "@/features/atelier/server/reads";
import { asStylist } from "@/features/atelier/server/require-stylist";
import { pageLocale } from "@/lib/session/page-locale";
import { atelierMetadata } from "@/lib/session/private-metadata";
import { pageNumber, single } from "@/lib/session/search-params";
import { Button } from "@/ui";
import { EmptyState } from "@/ui/empty-state";

const PER_PAGE = 25;

export const generateMetadata = atelierMetadata("bookings");

export default async function BookingsPage({
  params,
  searchParams,
}: PageProps<"/[locale]/atelier/bookings">) {
  const locale = await pageLocale(params);
  const query = await searchParams;
  const asked = single(query.view);
  const view = BOOKING_VIEWS.find((known) => known === asked) ?? "upcoming";
  const page = pageNumber(query.page);
  const { stylist, bookings, count } = await asStylist(
    locale,
    { room: "bookings", here: addressOf(view, page) },
    async ({ visitor, stylist }) => ({
      stylist,
      ...(await readBookings(visitor, {
        status: view,
        limit: PER_PAGE,
        offset: (page - 1) * PER_PAGE,
      })),
    }),
  );
  const t = await getTranslations("atelier.diary");
  return (
    <AtelierFrame stylist={stylist} title={t("title")}>
      <BookingFilter view={view} />
      {bookings.length > 0 ? (
        <BookingsList bookings={bookings} />
      ) : (
        <EmptyState
          within
          title={t(`empty.${view}`)}
          text={t("emptyText")}
          action={
            <Button variant="quiet" href="/atelier/hours">
              {t("emptyAction")}
            </Button>
          }
        />
      )}
      <Pager
        page={page}
        pages={Math.ceil(count / PER_PAGE)}
        href={(number) => addressOf(view, number)}
      />
    </AtelierFrame>
  );
}

function addressOf(view: BookingView, page: number): string {
  const query = new URLSearchParams({
    ...(view === "upcoming" ? {} : { view }),
    ...(page > 1 ? { page: String(page) } : {}),
  }).toString();
  return query ? `/atelier/bookings?${query}` : "/atelier/bookings";
}
