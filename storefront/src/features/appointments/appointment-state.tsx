import { useTranslations } from "next-intl";

import { type Booking, choiceHref } from "@/features/booking";
import { firstName, type Outlook, type StylistClock, useHours } from "@/features/stylists";
import { Button } from "@/ui";

import styles from "./appointment-view.module.css";

interface AppointmentStateProps {
  booking: Booking;
  outlook: Outlook;
  clock: StylistClock;
}

/** What has happened, when it is over before it began: why, and the ways on. */
export function AppointmentState({ booking, outlook, clock }: AppointmentStateProps) {
  const t = useTranslations("booking.one");
  const hours = useHours(clock, outlook, booking.mode);
  const { status, stylist, reason } = booking;
  const name = firstName(stylist.display_name);
  const choice = { typeId: booking.appointment_type.id, mode: booking.mode };
  if (status !== "declined" && status !== "cancelled" && status !== "expired") {
    return null;
  }
  const proposed = booking.alternatives.filter((startsAt) => Date.parse(startsAt) > outlook.now_ms);
  return (
    <section className={styles.happened}>
      <p>
        {status === "declined" ? t("declined", { name }) : null}
        {status === "cancelled"
          ? t("cancelledBy", { who: booking.cancelled_by ?? "house", name })
          : null}
        {status === "expired"
          ? booking.confirmation === "on_request" && booking.hold_expires_at === null
            ? t("expiredRequest")
            : t("expired")
          : null}
        {booking.late_cancellation ? ` ${t("late")}` : ""}
      </p>
      {reason ? <p className={styles.reason}>{t("reason", { reason })}</p> : null}
      {proposed.length > 0 ? (
        <div>
          <p>{t("proposed", { name })}</p>
          <ul>
            {proposed.map((startsAt) => {
              const there = hours.there(startsAt);
              return (
                <li key={startsAt} className={styles.proposed}>
                  <Button
                    variant="quiet"
                    href={choiceHref(stylist.handle, { ...choice, startsAt })}
                  >
                    {t("choose", { hour: hours.here(startsAt) })}
                  </Button>
                  {there ? <span className={styles.quiet}>{there}</span> : null}
                </li>
              );
            })}
          </ul>
        </div>
      ) : null}
      <div>
        <Button variant="quiet" href={choiceHref(stylist.handle, { ...choice, startsAt: null })}>
          {t("again", { name })}
        </Button>
      </div>
    </section>
  );
}
