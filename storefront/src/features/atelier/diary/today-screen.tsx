"use client";

import { useTranslations } from "next-intl";

import { Link } from "@/i18n/navigation";
import { Notice, TextLink } from "@/ui";

import { useTodayQuery } from "../atelier-api";
import { clientName } from "../client-name";
import type { OwnInvitation } from "../clientele-types";
import { useNow } from "../parts/use-now";
import { clockAt } from "../time/zoned";
import type { Booking, Today } from "../types";
import { BookingActions } from "./booking-actions";
import { splitDay } from "./split-day";
import styles from "./today-screen.module.css";
import { useBookingWords } from "./use-booking-words";
import { WaitingBoards, WaitingInvitations } from "./waiting-parts";

const POLL_MS = 60_000;

interface TodayScreenProps {
  initial: Today;
  /** Those that wait when the page is made; they stand on top, and nothing is to jump. */
  invitations: readonly OwnInvitation[];
  /** The first appointment after today; only asked for when the day is empty. */
  upcoming: Booking | null;
  /** Epoch milliseconds. */
  serverNow: number;
}

/** The stylist's day: what waits for an answer, what is next, and the rest. */
export function TodayScreen({ initial, invitations, upcoming, serverNow }: TodayScreenProps) {
  const t = useTranslations("atelier.today");
  const { data = initial, error } = useTodayQuery(undefined, {
    pollingInterval: POLL_MS,
    refetchOnMountOrArgChange: true,
  });
  const now = useNow(serverNow);
  const { next, others } = splitDay(data.bookings, now);

  return (
    <div className={styles.screen}>
      {error && <Notice tone="info">{t("stale")}</Notice>}
      <div className={styles.waiting}>
        <WaitingInvitations initial={invitations} now={now} />
        {data.requests.length > 0 && (
          <section aria-labelledby="requests-title">
            <h2 id="requests-title" className={styles.heading}>
              {t("requests", { count: data.requests_count })}
            </h2>
            <ul>
              {data.requests.map((booking, index) => (
                <RequestRow key={booking.id} booking={booking} now={now} isFirst={index === 0} />
              ))}
            </ul>
          </section>
        )}
      </div>
      <div className={styles.ahead}>
        <section aria-labelledby="day-title">
          <h2 id="day-title" className={styles.heading}>
            {t("day")}
          </h2>
          {next ? (
            <NextUp booking={next} now={now} filled={data.requests.length === 0} />
          ) : (
            <FreeDay hadAny={data.bookings.length > 0} upcoming={upcoming} now={now} />
          )}
          {others.length > 0 && (
            <ol className={styles.list}>
              {others.map((booking) => (
                <DayRow
                  key={booking.id}
                  booking={booking}
                  isPast={Date.parse(booking.ends_at) <= now}
                />
              ))}
            </ol>
          )}
        </section>
        <WaitingBoards />
      </div>
    </div>
  );
}

function RequestRow({
  booking,
  now,
  isFirst,
}: {
  booking: Booking;
  now: number;
  isFirst: boolean;
}) {
  const t = useTranslations("atelier.today");
  const modes = useTranslations("atelier.modes");
  const words = useBookingWords();
  const there = words.there(booking);
  return (
    <li className={styles.request}>
      <div>
        <p className={styles.client}>
          <Link href={`/atelier/bookings/${booking.id}`} className={styles.link} prefetch={false}>
            {clientName(booking)}
          </Link>
        </p>
        <p className={styles.facts}>
          {booking.appointment_type.name}, {modes(booking.mode).toLocaleLowerCase()}
        </p>
        <p className={styles.when}>
          {words.here(booking)}
          {there && <span className={styles.there}> ({there})</span>}
        </p>
        {booking.notes && <p className={styles.notes}>{booking.notes}</p>}
        <p className={styles.asked}>{t("asked", { when: words.until(booking.created_at, now) })}</p>
      </div>
      <BookingActions booking={booking} onChanged={() => undefined} filled={isFirst} />
    </li>
  );
}

function NextUp({ booking, now, filled }: { booking: Booking; now: number; filled: boolean }) {
  const t = useTranslations("atelier.today");
  const modes = useTranslations("atelier.modes");
  const words = useBookingWords();
  const there = words.there(booking);
  const isRunning = Date.parse(booking.starts_at) <= now;
  return (
    <article className={styles.next}>
      <p className={styles.label}>
        {isRunning ? t("running") : t("next", { until: words.until(booking.starts_at, now) })}
      </p>
      <p className={styles.clock}>
        <time dateTime={booking.starts_at}>
          {clockAt(booking.starts_at, booking.stylist_time_zone)}
        </time>
        <span className={styles.end}>–{clockAt(booking.ends_at, booking.stylist_time_zone)}</span>
      </p>
      <p className={styles.there}>
        {t("inPlace", { place: words.place(booking.stylist_time_zone) })}
        {there && ` (${there})`}
      </p>
      <p className={styles.nextClient}>
        <Link href={`/atelier/bookings/${booking.id}`} className={styles.link} prefetch={false}>
          {clientName(booking)}
        </Link>
      </p>
      <p className={styles.facts}>
        {booking.appointment_type.name}, {modes(booking.mode).toLocaleLowerCase()}
        {booking.location && `, ${booking.location}`}
      </p>
      {booking.mode === "video" && booking.video_link && (
        <p className={styles.facts}>
          <TextLink href={booking.video_link}>{t("openVideo")}</TextLink>
        </p>
      )}
      {booking.notes && <p className={styles.notes}>{booking.notes}</p>}
      <BookingActions booking={booking} onChanged={() => undefined} filled={filled} />
    </article>
  );
}

function DayRow({ booking, isPast }: { booking: Booking; isPast: boolean }) {
  const modes = useTranslations("atelier.modes");
  const statuses = useTranslations("atelier.statuses");
  return (
    <li className={styles.row} data-past={isPast || undefined}>
      <time dateTime={booking.starts_at} className={styles.rowClock}>
        {clockAt(booking.starts_at, booking.stylist_time_zone)}–
        {clockAt(booking.ends_at, booking.stylist_time_zone)}
      </time>
      <Link href={`/atelier/bookings/${booking.id}`} className={styles.link} prefetch={false}>
        {clientName(booking)}
      </Link>
      <span className={styles.facts}>
        {booking.appointment_type.name}, {modes(booking.mode).toLocaleLowerCase()}
      </span>
      <span className={styles.facts}>{statuses(booking.status)}</span>
    </li>
  );
}

interface FreeDayProps {
  hadAny: boolean;
  upcoming: Booking | null;
  now: number;
}

function FreeDay({ hadAny, upcoming, now }: FreeDayProps) {
  const t = useTranslations("atelier.today");
  const words = useBookingWords();
  return (
    <div className={styles.free}>
      <p className={styles.freeTitle}>{hadAny ? t("dayDone") : t("dayFree")}</p>
      {upcoming ? (
        <p>
          {t.rich("upcoming", {
            client: clientName(upcoming),
            when: words.here(upcoming),
            until: words.until(upcoming.starts_at, now),
            link: (text) => <TextLink href={`/atelier/bookings/${upcoming.id}`}>{text}</TextLink>,
          })}
        </p>
      ) : (
        <p>
          {t.rich("nothingAhead", {
            hours: (text) => <TextLink href="/atelier/hours">{text}</TextLink>,
          })}
        </p>
      )}
    </div>
  );
}
