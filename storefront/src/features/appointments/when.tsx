import { type Booking, useAppointmentWords } from "@/features/booking";
import { type Outlook, type StylistClock } from "@/features/stylists";

import styles from "./appointment-view.module.css";

interface WhenProps {
  booking: Booking;
  outlook: Outlook;
  clock: StylistClock;
}

/** When it is: the stylist's clock large, the visitor's below, and a word when clocks change. */
export function When({ booking, outlook, clock }: WhenProps) {
  const words = useAppointmentWords(clock, outlook, booking.mode);
  const { starts_at } = booking;
  const there = words.there(starts_at);
  const clocks = Date.parse(starts_at) > outlook.now_ms ? words.clocks(starts_at) : null;
  return (
    <div className={styles.when}>
      <time dateTime={starts_at}>{words.here(starts_at)}</time>
      {there ? <span className={styles.quiet}>{there}</span> : null}
      {clocks ? <span className={styles.clocks}>{clocks}</span> : null}
    </div>
  );
}
