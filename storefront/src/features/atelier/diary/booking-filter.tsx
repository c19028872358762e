import { useTranslations } from "next-intl";

import { TextLink } from "@/ui";

import styles from "./booking-filter.module.css";

/** Which bookings the list shows; the words stand in the address. */
export const BOOKING_VIEWS = ["upcoming", "requested", "past", "all"] as const;
export type BookingView = (typeof BOOKING_VIEWS)[number];

export function BookingFilter({ view }: { view: BookingView }) {
  const t = useTranslations("atelier.diary");
  return (
    <nav aria-label={t("views")}>
      <ul className={styles.views}>
        {BOOKING_VIEWS.map((one) => (
          <li key={one}>
            <TextLink
              href={one === "upcoming" ? "/atelier/bookings" : `/atelier/bookings?view=${one}`}
              bare={one !== view}
              aria-current={one === view ? "page" : undefined}
              className={styles.view}
            >
              {t(`view.${one}`)}
            </TextLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
