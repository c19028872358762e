import { useTranslations } from "next-intl";

import { type Booking } from "@/features/booking";
import { type Outlook, useHours, useStylistWords } from "@/features/stylists";
import { Link } from "@/i18n/navigation";
import { Picture, Plate } from "@/ui";

import styles from "./appointments-list.module.css";
import { clockOfBooking } from "./clock-of-booking";

interface AppointmentsListProps {
  bookings: readonly Booking[];
  outlook: Outlook;
}

/** Appointments as rows, each a link as wide as the row. */
export function AppointmentsList({ bookings, outlook }: AppointmentsListProps) {
  return (
    <ul className={styles.list}>
      {bookings.map((booking) => (
        <Row key={booking.id} booking={booking} outlook={outlook} />
      ))}
    </ul>
  );
}

function Row({ booking, outlook }: { booking: Booking; outlook: Outlook }) {
  const t = useTranslations("booking");
  const words = useStylistWords();
  const hours = useHours(clockOfBooking(booking), outlook, booking.mode);
  const { stylist, starts_at } = booking;
  const there = hours.there(starts_at);
  const { portrait } = stylist;
  return (
    <li>
      <Link href={`/account/appointments/${booking.id}`} className={styles.row} prefetch={false}>
        <span className={styles.portrait}>
          {portrait ? (
            <Picture
              src={portrait.url}
              alt=""
              background={portrait.background}
              blur={portrait.blur}
              ratio="4/5"
              sizes="96px"
            />
          ) : (
            <Plate title={stylist.display_name} ratio="4/5" />
          )}
        </span>
        <span className={styles.words}>
          <span className={styles.title}>
            {t("list.with", {
              type: booking.appointment_type.name,
              name: stylist.display_name,
            })}
          </span>
          <time dateTime={starts_at}>{hours.here(starts_at)}</time>
          {there ? <span className={styles.quiet}>{there}</span> : null}
          <span className={styles.quiet}>{words.mode(booking.mode)}</span>
        </span>
        <span className={styles.state} data-state={booking.status}>
          {t(`states.${booking.status}`)}
        </span>
      </Link>
    </li>
  );
}
