"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";

import { firstName, type Outlook, useHours } from "@/features/stylists";
import { localDay } from "@/lib/zoned-time";
import { Button, Notice } from "@/ui";
import { useHouseDispatch } from "@/store";

import { type BookingPageData } from "./booking-page";
import { dayChosen, hourChosen } from "./booking-slice";
import styles from "./booking-view.module.css";
import { ChoiceSteps } from "./choice-steps";
import { readingZone } from "./day-strip";
import { HoldPanel } from "./hold-panel";
import { HourPicker } from "./hour-picker";
import { PlaceAndNotes } from "./place-and-notes";
import { Summary } from "./summary";
import { TakenNotice } from "./taken-notice";
import { useBookingFlow } from "./use-booking-flow";

interface BookingViewProps {
  page: BookingPageData;
  outlook: Outlook;
}

/** The way to an hour: what for, which day, which hour, where; then ten minutes to confirm it. */
export function BookingView({ page, outlook }: BookingViewProps) {
  const t = useTranslations("booking.flow");
  const expired = useTranslations("booking.expired");
  const dispatch = useHouseDispatch();
  const { stylist } = page;
  const booking = useBookingFlow(page, outlook.visitorZone);
  const { flow, type } = booking;
  const hours = useHours(stylist, outlook, flow.mode);
  const settled = useRef<HTMLDivElement>(null);
  const stylistId = stylist.id;
  const needsLook = flow.ranOut || flow.taken !== null;

  useEffect(() => {
    if (needsLook) {
      // What held the focus is gone; what has happened and the way on stand here.
      settled.current?.scrollIntoView({ block: "nearest" });
      settled.current?.focus({ preventScroll: true });
    }
  }, [needsLook]);

  if (!type) {
    return null;
  }
  if (flow.hold) {
    return (
      <HoldPanel
        stylist={stylist}
        type={type}
        flow={flow}
        hold={flow.hold}
        outlook={outlook}
        error={booking.error}
        isConfirming={booking.isConfirming}
        isReleasing={booking.isReleasing}
        onConfirm={() => void booking.confirm()}
        onRelease={() => void booking.release()}
        onOver={booking.runOut}
      />
    );
  }
  const zone = readingZone(flow.mode, stylist.time_zone, outlook.visitorZone);
  const hourWords = flow.startsAt ? hours.read(flow.startsAt).here : null;
  return (
    <div className={styles.view}>
      <div className={styles.steps}>
        <ChoiceSteps page={page} flow={flow} type={type} />
        <section aria-labelledby="hours" className={styles.step}>
          <h2 id="hours" className={styles.heading}>
            {t("day")}
          </h2>
          <HourPicker
            key={`${type.id} ${flow.mode}`}
            stylist={stylist}
            typeId={type.id}
            mode={flow.mode}
            outlook={outlook}
            horizonDays={type.horizon_days}
            day={flow.day}
            startsAt={flow.startsAt}
            nextFree={page.nextFree}
            initial={
              type.id === page.choice.typeId && flow.mode === page.choice.mode ? page.hours : null
            }
            onDay={(day) => dispatch(dayChosen({ stylistId, day }))}
            onHour={(startsAt, day) => dispatch(hourChosen({ stylistId, startsAt, day }))}
          />
        </section>
        <PlaceAndNotes stylist={stylist} flow={flow} addressMissing={booking.addressMissing} />
      </div>
      <aside className={styles.aside} aria-label={t("summary")}>
        <div className={styles.sticky}>
          <Summary stylist={stylist} type={type} flow={flow} outlook={outlook} />
          <div ref={settled} tabIndex={-1} className={styles.settled}>
            {flow.taken ? (
              <TakenNotice
                stylist={stylist}
                alternatives={flow.taken.alternatives}
                outlook={outlook}
                mode={flow.mode}
                busy={booking.isHolding}
                onChoose={(startsAt) => void booking.hold(startsAt, localDay(startsAt, zone))}
              />
            ) : null}
            {flow.ranOut ? (
              <Notice tone="error">
                {expired("title")}. {expired("text")}
              </Notice>
            ) : null}
            {booking.error ? <Notice tone="error">{booking.error}</Notice> : null}
          </div>
          {flow.taken && !hourWords ? null : (
            <div className={styles.actions}>
              <Button
                fullWidth
                disabled={!hourWords}
                loading={booking.isHolding}
                onClick={() => void booking.hold()}
              >
                {!hourWords
                  ? t("choose")
                  : !page.signedIn
                    ? t("signIn")
                    : flow.ranOut
                      ? expired("again", { time: hourWords.time })
                      : t("hold", { time: hourWords.time, place: hourWords.place })}
              </Button>
              <p className={styles.quiet}>
                {page.signedIn || !hourWords
                  ? t("holdHelp", { name: firstName(stylist.display_name) })
                  : t("signInHelp")}
              </p>
            </div>
          )}
        </div>
      </aside>
    </div>
  );
}
