import { useTranslations } from "next-intl";

import { type Booking, useAppointmentWords } from "@/features/booking";
import { firstName, type Outlook, useStylistWords } from "@/features/stylists";
import { Notice, Picture, TextLink } from "@/ui";

import { AppointmentActions } from "./appointment-actions";
import { AppointmentState } from "./appointment-state";
import styles from "./appointment-view.module.css";
import { clockOfBooking } from "./clock-of-booking";
import { type MoveFacts } from "./move-panel";
import { ReviewPart } from "./review-part";
import { When } from "./when";

interface AppointmentViewProps {
  booking: Booking;
  outlook: Outlook;
  /** What moving it needs; null when it cannot be moved. */
  move: MoveFacts | null;
  /** The visitor has just confirmed it. */
  made: boolean;
}

/** One appointment: both times, place, terms, and what can be done about it. */
export function AppointmentView({ booking, outlook, move, made }: AppointmentViewProps) {
  const t = useTranslations("booking");
  const words = useStylistWords();
  const { stylist, status } = booking;
  const { portrait } = stylist;
  const clock = clockOfBooking(booking);
  const appointment = useAppointmentWords(clock, outlook, booking.mode);
  const name = firstName(stylist.display_name);
  const ahead = isAhead(booking, outlook.now_ms);
  const fresh = made && (status === "confirmed" || status === "requested");
  return (
    <div className={styles.page}>
      <p className={styles.back} data-print="hide">
        <TextLink href="/account/appointments" bare>
          {t("one.back")}
        </TextLink>
      </p>
      {fresh ? (
        <Notice tone="success">
          {status === "confirmed" ? t("one.confirmedTitle") : t("one.requestedTitle")}{" "}
          {status === "confirmed" ? t("one.confirmedText") : t("one.requestedText", { name })}
        </Notice>
      ) : null}
      <header className={styles.head}>
        {portrait ? (
          <span className={styles.portrait}>
            <Picture
              src={portrait.url}
              alt=""
              background={portrait.background}
              blur={portrait.blur}
              ratio="4/5"
              sizes="(min-width: 900px) 192px, 96px"
            />
          </span>
        ) : null}
        <div className={styles.headWords}>
          <p className={styles.state} data-state={status}>
            {t(`states.${status}`)}
          </p>
          <h1 className={styles.title}>
            {t("one.eyebrow", { type: booking.appointment_type.name, name: stylist.display_name })}
          </h1>
          <When booking={booking} outlook={outlook} clock={clock} />
        </div>
      </header>
      <AppointmentState booking={booking} outlook={outlook} clock={clock} />
      <dl className={styles.rows}>
        <div>
          <dt>{t("one.where")}</dt>
          <dd>
            <Place booking={booking} ahead={ahead} />
          </dd>
        </div>
        <div>
          <dt>{t("one.duration")}</dt>
          <dd>{words.duration(booking.appointment_type.duration_minutes)}</dd>
        </div>
        <div>
          <dt>{t("one.price")}</dt>
          <dd>{words.price(booking.price)}</dd>
        </div>
        {ahead ? (
          <div>
            <dt>{t("one.policy")}</dt>
            <dd>{appointment.policy(booking.starts_at, booking.free_cancellation_until)}</dd>
          </div>
        ) : null}
        {booking.notes ? (
          <div>
            <dt>{t("one.notes")}</dt>
            <dd className={styles.notes}>{booking.notes}</dd>
          </div>
        ) : null}
      </dl>
      <AppointmentActions booking={booking} outlook={outlook} clock={clock} move={move} />
      <ReviewPart booking={booking} name={name} />
      <p>
        <TextLink href={`/stylists/${stylist.handle}`}>
          {t("one.profile", { name: stylist.display_name })}
        </TextLink>
      </p>
    </div>
  );
}

const AHEAD = new Set<Booking["status"]>(["held", "requested", "confirmed"]);

function isAhead({ status, starts_at }: Booking, now_ms: number): boolean {
  return AHEAD.has(status) && Date.parse(starts_at) > now_ms;
}

function Place({ booking, ahead }: { booking: Booking; ahead: boolean }) {
  const t = useTranslations("booking.one");
  const { mode, location, video_link: link, stylist } = booking;
  const words = useStylistWords();
  const name = firstName(stylist.display_name);
  if (mode === "video") {
    const room = ahead && link && /^https:\/\//.test(link) ? link : null;
    return (
      <>
        {t("video")}
        {room ? (
          <span className={styles.line}>
            <TextLink href={room}>{t("videoLink")}</TextLink>
          </span>
        ) : null}
        {ahead && !room ? <span className={styles.quiet}>{t("videoComing")}</span> : null}
      </>
    );
  }
  if (mode === "at_home") {
    return (
      <>
        {t("home")}
        {location ? <span className={styles.quiet}>{location}</span> : null}
      </>
    );
  }
  return (
    <>
      {t("studio", { name, city: words.city(stylist.city ?? "") })}
      {location || ahead ? (
        <span className={styles.quiet}>{location ?? t("addressComing", { name })}</span>
      ) : null}
    </>
  );
}
