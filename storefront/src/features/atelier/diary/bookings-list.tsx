"use client";

import { useTranslations } from "next-intl";

import { Link } from "@/i18n/navigation";

import { clientName } from "../client-name";
import type { Booking } from "../types";
import styles from "./bookings-list.module.css";
import { useBookingWords } from "./use-booking-words";

/** Bookings, one a row: when by both clocks, who, what, and where it stands. */
export function BookingsList({ bookings }: { bookings: readonly Booking[] }) {
  const modes = useTranslations("atelier.modes");
  const statuses = useTranslations("atelier.statuses");
  const words = useBookingWords();
  return (
    <ul className={styles.list}>
      {bookings.map((booking) => {
        const there = words.there(booking);
        return (
          <li key={booking.id} className={styles.row} data-status={booking.status}>
            <span className={styles.when}>
              {words.here(booking)}
              {there && <span className={styles.there}>{there}</span>}
            </span>
            <Link
              href={`/atelier/bookings/${booking.id}`}
              className={styles.client}
              prefetch={false}
            >
              {clientName(booking)}
            </Link>
            <span className={styles.what}>
              {booking.appointment_type.name}, {modes(booking.mode).toLocaleLowerCase()}
            </span>
            <span className={styles.status}>{statuses(booking.status)}</span>
          </li>
        );
      })}
    </ul>
  );
}
