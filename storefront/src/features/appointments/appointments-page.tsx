import { useTranslations } from "next-intl";

import { type Booking } from "@/features/booking";
import { type Outlook } from "@/features/stylists";
import { Link } from "@/i18n/navigation";
import { Button, TextLink } from "@/ui";
import { EmptyState } from "@/ui/empty-state";

import { AppointmentsList } from "./appointments-list";
import styles from "./appointments-list.module.css";

export type Which = "upcoming" | "past";

interface AppointmentsPageProps {
  which: Which;
  bookings: readonly Booking[];
  page: number;
  pages: number;
  outlook: Outlook;
}

/** Address of the list. @param page from 1. */
export function appointmentsHref(which: Which, page = 1): string {
  const parameters = [
    ...(which === "past" ? ["show=past"] : []),
    ...(page > 1 ? [`page=${page}`] : []),
  ];
  return `/account/appointments${parameters.length > 0 ? `?${parameters.join("&")}` : ""}`;
}

/** What is to come, or what has been. */
export function AppointmentsPage({ which, bookings, page, pages, outlook }: AppointmentsPageProps) {
  const t = useTranslations("booking.list");
  return (
    <>
      <nav aria-label={t("which")} className={styles.which}>
        {(["upcoming", "past"] as const).map((one) => (
          <Link
            key={one}
            href={appointmentsHref(one)}
            className={styles.way}
            aria-current={one === which ? "page" : undefined}
          >
            {t(one)}
          </Link>
        ))}
      </nav>
      {bookings.length > 0 ? (
        <AppointmentsList bookings={bookings} outlook={outlook} />
      ) : (
        <EmptyState
          within
          title={t(which === "upcoming" ? "emptyUpcoming" : "emptyPast")}
          text={t("emptyText")}
          action={
            <Button variant="quiet" href="/stylists">
              {t("emptyAction")}
            </Button>
          }
        />
      )}
      {pages > 1 ? (
        <nav aria-label={t("pages")} className={styles.pager}>
          <span>
            {page > 1 ? (
              <TextLink href={appointmentsHref(which, page - 1)}>{t("newer")}</TextLink>
            ) : null}
          </span>
          <span>{t("page", { page, pages })}</span>
          <span>
            {page < pages ? (
              <TextLink href={appointmentsHref(which, page + 1)}>{t("older")}</TextLink>
            ) : null}
          </span>
        </nav>
      ) : null}
    </>
  );
}
