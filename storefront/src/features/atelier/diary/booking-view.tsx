"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";

import type { Locale } from "@/i18n/markets";
import { formatMoney } from "@/lib/format";
import { Notice, TextLink } from "@/ui";

import type { Booking } from "../types";
import { BookingActions } from "./booking-actions";
import { BookingHistory } from "./booking-history";
import styles from "./booking-view.module.css";
import { useBookingWords } from "./use-booking-words";

/** One booking: when and where, what was asked for, what may be done, what has been. */
export function BookingView({ initial }: { initial: Booking }) {
  const t = useTranslations("atelier.booking");
  const modes = useTranslations("atelier.modes");
  const statuses = useTranslations("atelier.statuses");
  const locale = useLocale() as Locale;
  const words = useBookingWords();
  const [booking, setBooking] = useState(initial);
  const there = words.there(booking);
  const hasCalendar = ["confirmed", "requested", "cancelled"].includes(booking.status);

  return (
    <div className={styles.columns}>
      <div className={styles.main}>
        <p className={styles.status} data-status={booking.status}>
          {statuses(booking.status)}
          {booking.status === "cancelled" &&
            booking.cancelled_by &&
            `, ${t(`by.${booking.cancelled_by}`)}`}
        </p>
        <p className={styles.when}>{words.here(booking)}</p>
        {there && <p className={styles.there}>{t("forClient", { when: there })}</p>}
        {booking.late_cancellation && <Notice tone="info">{t("late")}</Notice>}
        {booking.reason && <blockquote className={styles.reason}>{booking.reason}</blockquote>}
        <dl className={styles.facts}>
          <div>
            <dt>{t("type")}</dt>
            <dd>
              {booking.appointment_type.name},{" "}
              {t("minutes", { count: booking.appointment_type.duration_minutes })}
            </dd>
          </div>
          <div>
            <dt>{t("mode")}</dt>
            <dd>
              {modes(booking.mode)}
              {booking.location && <span className={styles.line}>{booking.location}</span>}
              {booking.video_link && (
                <span className={styles.line}>
                  <TextLink href={booking.video_link}>{t("openVideo")}</TextLink>
                </span>
              )}
            </dd>
          </div>
          <div>
            <dt>{t("price")}</dt>
            <dd>
              {booking.price.amount === 0
                ? t("complimentary")
                : formatMoney(booking.price.amount, booking.price.currency_code, locale)}
            </dd>
          </div>
          {booking.notes && (
            <div>
              <dt>{t("notes")}</dt>
              <dd className={styles.notes}>{booking.notes}</dd>
            </div>
          )}
          {booking.alternatives.length > 0 && (
            <div>
              <dt>{t("alternatives")}</dt>
              <dd>
                {booking.alternatives.map((instant) => (
                  <span key={instant} className={styles.line}>
                    {words.here({ ...booking, starts_at: instant })}
                  </span>
                ))}
              </dd>
            </div>
          )}
        </dl>
        <BookingActions booking={booking} onChanged={setBooking} />
        {hasCalendar && (
          <p className={styles.calendar}>
            <a
              href={`/api/atelier/bookings/${booking.id}/calendar.ics`}
              download
              className={styles.file}
            >
              {t("calendar")}
            </a>
          </p>
        )}
      </div>
      <BookingHistory booking={booking} />
    </div>
  );
}
