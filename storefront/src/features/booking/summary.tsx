"use client";

import { useTranslations } from "next-intl";

import { firstName, type Outlook, useStylistWords } from "@/features/stylists";
import { type AppointmentType } from "@/lib/data/stylist-types";
import { Picture } from "@/ui";

import { type BookingStylist } from "./booking-page";
import { type BookingFlow } from "./booking-slice";
import styles from "./summary.module.css";
import { useAppointmentWords } from "./use-appointment-words";

interface SummaryProps {
  stylist: BookingStylist;
  type: AppointmentType;
  flow: Pick<BookingFlow, "mode" | "startsAt" | "address">;
  outlook: Outlook;
}

/** What would be booked: who, what for, when by both clocks, where, at what price and on what terms. */
export function Summary({ stylist, type, flow, outlook }: SummaryProps) {
  const t = useTranslations("booking.flow");
  const held = useTranslations("booking.held");
  const words = useStylistWords();
  const appointment = useAppointmentWords(stylist, outlook, flow.mode);
  const { portrait } = stylist;
  const { startsAt, mode } = flow;
  const name = firstName(stylist.display_name);
  const there = startsAt ? appointment.there(startsAt) : null;
  const clocks = startsAt ? appointment.clocks(startsAt) : null;
  return (
    <div className={styles.summary}>
      <div className={styles.head}>
        {portrait ? (
          <span className={styles.portrait}>
            <Picture
              src={portrait.url}
              alt=""
              background={portrait.background}
              blur={portrait.blur}
              ratio="4/5"
              sizes="96px"
            />
          </span>
        ) : null}
        <div>
          <p className={styles.type}>{type.name}</p>
          <p className={styles.quiet}>
            {stylist.display_name}, {words.duration(type.duration_minutes)}
          </p>
        </div>
      </div>
      <dl className={styles.rows}>
        <div aria-live="polite">
          <dt>{held("when")}</dt>
          <dd>
            {startsAt ? (
              <>
                <time dateTime={startsAt} className={styles.when}>
                  {appointment.here(startsAt)}
                </time>
                {there ? <span className={styles.there}>{there}</span> : null}
                {clocks ? <span className={styles.clocks}>{clocks}</span> : null}
              </>
            ) : (
              <span className={styles.quiet}>{t("choose")}</span>
            )}
          </dd>
        </div>
        {mode ? (
          <div>
            <dt>{held("where")}</dt>
            <dd>
              {mode === "at_home"
                ? flow.address.trim() || words.mode(mode)
                : mode === "video"
                  ? t("video")
                  : t("studio", { name, city: words.city(stylist.city) })}
            </dd>
          </div>
        ) : null}
        <div>
          <dt>{held("price")}</dt>
          <dd>{words.price(type.price)}</dd>
        </div>
        <div>
          <dt>{held("policy")}</dt>
          <dd>
            {startsAt
              ? appointment.terms(startsAt, type.free_cancellation_hours)
              : t("policyHours", { hours: type.free_cancellation_hours })}
            <span className={styles.there}>
              {type.confirmation === "instant" ? t("instant") : t("onRequest", { name })}
            </span>
          </dd>
        </div>
      </dl>
    </div>
  );
}
