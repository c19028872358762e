import { useTranslations } from "next-intl";

import { type Booking } from "@/features/booking";

import styles from "./appointment-view.module.css";
import { ReviewForm } from "./review-form";

interface ReviewPartProps {
  booking: Booking;
  /** First name of the stylist. */
  name: string;
}

/** The client's own review: asked for once the appointment took place, then shown with its state. */
export function ReviewPart({ booking, name }: ReviewPartProps) {
  const t = useTranslations("booking.review");
  const { review } = booking;
  if (!review) {
    return booking.can.includes("review") ? <ReviewForm id={booking.id} /> : null;
  }
  const states = {
    pending: t("pending"),
    rejected: t("rejected"),
    published: t("published", { name }),
  };
  const state = Object.entries(states).find(([status]) => status === review.status)?.[1];
  return (
    <section aria-labelledby="review" className={styles.panel}>
      <h2 id="review" className={styles.heading}>
        {t("own")}
      </h2>
      <p className={styles.quiet}>
        {t("stars", { rating: review.rating })}. {state}
      </p>
      <p>{review.text}</p>
      {review.reply ? (
        <div className={styles.clocks}>
          <p className={styles.quiet}>{t("reply", { name })}</p>
          <p>{review.reply}</p>
        </div>
      ) : null}
    </section>
  );
}
