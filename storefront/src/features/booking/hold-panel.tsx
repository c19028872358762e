"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";

import { firstName, type Outlook } from "@/features/stylists";
import { type AppointmentType } from "@/lib/data/stylist-types";
import { Button, Notice } from "@/ui";

import { type BookingStylist } from "./booking-page";
import { type BookingFlow, type Hold } from "./booking-slice";
import { HoldLine } from "./hold-line";
import styles from "./hold-panel.module.css";
import { Summary } from "./summary";

interface HoldPanelProps {
  stylist: BookingStylist;
  type: AppointmentType;
  flow: BookingFlow;
  hold: Hold;
  outlook: Outlook;
  error: string | null;
  isConfirming: boolean;
  isReleasing: boolean;
  onConfirm: () => void;
  onRelease: () => void;
  onOver: () => void;
}

/** The hour is held: everything once more, how long there is, and one button. */
export function HoldPanel(props: HoldPanelProps) {
  const { stylist, type, flow, hold, outlook, error } = props;
  const t = useTranslations("booking.held");
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const isRequest = type.confirmation === "on_request";
  return (
    <section className={styles.panel} aria-labelledby="held">
      <div className={styles.head}>
        <h2 id="held" ref={heading} tabIndex={-1} className={styles.title}>
          {t("title")}
        </h2>
        <HoldLine ends_at_ms={hold.ends_at_ms} onOver={props.onOver} />
      </div>
      <div className={styles.summary}>
        <Summary stylist={stylist} type={type} flow={flow} outlook={outlook} />
        {flow.notes.trim() ? (
          <div>
            <p className={styles.label}>{t("notes")}</p>
            <p className={styles.notes}>{flow.notes.trim()}</p>
          </div>
        ) : null}
      </div>
      <div className={styles.actions}>
        {isRequest ? (
          <p className={styles.label}>
            {t("onRequestText", { name: firstName(stylist.display_name) })}
          </p>
        ) : null}
        {error ? <Notice tone="error">{error}</Notice> : null}
        <Button fullWidth onClick={props.onConfirm} loading={props.isConfirming}>
          {isRequest ? t("request") : t("confirm")}
        </Button>
        <Button variant="quiet" onClick={props.onRelease} loading={props.isReleasing}>
          {t("release")}
        </Button>
      </div>
    </section>
  );
}
