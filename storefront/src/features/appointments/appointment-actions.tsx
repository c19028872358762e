"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";

import { type Booking, choiceHref } from "@/features/booking";
import { type Outlook, type StylistClock } from "@/features/stylists";
import { useRouter } from "@/i18n/navigation";
import { Button, Notice } from "@/ui";

import styles from "./appointment-view.module.css";
import { CancelPanel } from "./cancel-panel";
import { type MoveFacts, MovePanel } from "./move-panel";

interface AppointmentActionsProps {
  booking: Booking;
  outlook: Outlook;
  clock: StylistClock;
  /** Null when it cannot be moved. */
  move: MoveFacts | null;
}

type Open = "nothing" | "move" | "cancel";

/** What can be done about an appointment: calendar, another hour, cancelling, confirming a hold. */
export function AppointmentActions({ booking, outlook, clock, move }: AppointmentActionsProps) {
  const t = useTranslations("booking");
  const [open, setOpen] = useState<Open>("nothing");
  const [done, setDone] = useState<string | null>(null);
  const notice = useRef<HTMLDivElement>(null);
  const router = useRouter();
  useEffect(() => {
    if (done) {
      // What was open above is gone, and the page is shorter: what has happened must be in sight.
      notice.current?.scrollIntoView({ block: "center" });
    }
  }, [done]);
  const can = new Set(booking.can);
  const settled = booking.status === "confirmed" || booking.status === "requested";
  const canMove = can.has("reschedule") && move !== null;
  const canConfirm = booking.status === "held" && can.has("confirm");
  const nothing = !settled && !canConfirm && !canMove && !can.has("cancel");
  const finish = (sentence: string) => {
    setDone(sentence);
    setOpen("nothing");
    // The address of a booking just made says so; this one has changed since.
    router.replace(`/account/appointments/${booking.id}`, { scroll: false });
    router.refresh();
  };
  const start = (next: Open) => {
    setDone(null);
    setOpen(next);
  };
  if (nothing && !done) {
    return null;
  }
  return (
    <div className={styles.actionsPart} data-print="hide">
      <div ref={notice}>{done ? <Notice tone="success">{done}</Notice> : null}</div>
      {open === "nothing" ? (
        <div className={styles.actions}>
          {canConfirm ? (
            <Button
              href={choiceHref(
                booking.stylist.handle,
                {
                  typeId: booking.appointment_type.id,
                  mode: booking.mode,
                  startsAt: booking.starts_at,
                },
                booking.id,
              )}
            >
              {booking.confirmation === "on_request" ? t("held.request") : t("held.confirm")}
            </Button>
          ) : null}
          {settled ? (
            <p>
              {/* A file, so an ordinary link and not one of the router. */}
              <a
                href={`/api/booking/${booking.id}/calendar`}
                download={`${booking.id}.ics`}
                className={styles.fileLink}
              >
                <span>{t("one.calendar")}</span>
              </a>
            </p>
          ) : null}
          {canMove ? (
            <Button variant="quiet" onClick={() => start("move")}>
              {t("move.open")}
            </Button>
          ) : null}
          {can.has("cancel") ? (
            <Button variant="quiet" onClick={() => start("cancel")}>
              {t("cancel.open")}
            </Button>
          ) : null}
        </div>
      ) : null}
      {open === "move" && move ? (
        <MovePanel
          booking={booking}
          outlook={outlook}
          clock={clock}
          facts={move}
          onDone={finish}
          onKeep={() => setOpen("nothing")}
        />
      ) : null}
      {open === "cancel" ? (
        <CancelPanel
          booking={booking}
          outlook={outlook}
          clock={clock}
          onDone={finish}
          onKeep={() => setOpen("nothing")}
        />
      ) : null}
    </div>
  );
}
