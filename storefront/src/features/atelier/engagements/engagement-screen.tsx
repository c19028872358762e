"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";

import { useFailureSentence } from "@/features/bag";
import { useStepWords } from "@/features/concierge";
import { Button, Notice, TextLink } from "@/ui";

import { clientName } from "../client-name";
import { useCompleteEngagementMutation, useEngagementQuery } from "../clientele-api";
import type { OwnEngagement } from "../clientele-types";
import { useBookingWords } from "../diary/use-booking-words";
import { BriefView } from "../invitations/brief-view";
import { Dialog } from "../parts/dialog";
import dialogStyles from "../parts/dialog.module.css";
import { BoardTiles } from "./board-tiles";
import styles from "./engagement-screen.module.css";
import { MilestoneList } from "./milestone-list";
import { Timeline } from "./timeline";

const POLL_MS = 60_000;
/** Hours that are kept or were; what came to nothing is no part of the work. */
const SHOWN = new Set(["held", "requested", "confirmed", "completed"]);

interface EngagementScreenProps {
  initial: OwnEngagement;
  /** The stylist's own clock. */
  zone: string;
}

/** One client and one brief: what is next, the boards, the steps, and what has been. */
export function EngagementScreen({ initial, zone }: EngagementScreenProps) {
  const t = useTranslations("atelier.engagement");
  const { data: engagement = initial, error } = useEngagementQuery(initial.id, {
    pollingInterval: POLL_MS,
    skipPollingIfUnfocused: true,
  });
  const words = useBookingWords();
  const step = useStepWords();
  const { client, brief, next, status } = engagement;
  const bookings = engagement.bookings.filter((booking) => SHOWN.has(booking.status));
  const name = client.first_name ?? clientName({ client });

  return (
    <div className={styles.columns}>
      <div className={styles.main}>
        {error && <Notice tone="info">{t("stale")}</Notice>}
        {status === "active" ? (
          <p className={styles.next}>
            <span className={styles.label}>
              {next ? t(`nextActor.${next.actor}`, { name }) : t("next")}
            </span>
            <span className={styles.what}>
              {next ? step({ title: next.what, key: next.key }) : t("nothingNext")}
            </span>
          </p>
        ) : (
          <p className={styles.ended} data-status={status}>
            {t(`statuses.${status}`)}
          </p>
        )}
        <BoardTiles engagement={engagement} name={name} />
        <MilestoneList engagement={engagement} />
        <Completion engagement={engagement} name={name} />
      </div>
      <aside className={styles.aside}>
        <section className={styles.part}>
          <h2 className={styles.title}>{t("client")}</h2>
          <p>
            <TextLink href={`/atelier/clients/${client.id}`}>{t("toClient", { name })}</TextLink>
          </p>
        </section>
        {bookings.length > 0 && (
          <section className={styles.part}>
            <h2 className={styles.title}>{t("bookings")}</h2>
            <ul>
              {bookings.map((booking) => (
                <li key={booking.id} className={styles.booking}>
                  <TextLink href={`/atelier/bookings/${booking.id}`} bare prefetch={false}>
                    {words.here(booking)}
                  </TextLink>
                </li>
              ))}
            </ul>
          </section>
        )}
        <section className={styles.part}>
          <h2 className={styles.title}>{t("brief")}</h2>
          <BriefView brief={brief} />
        </section>
        <Timeline
          entries={engagement.timeline}
          zone={zone}
          name={name}
          self={engagement.stylist.display_name}
        />
      </aside>
    </div>
  );
}

/** Closing the work, asked once more: it cannot be opened again. */
function Completion({ engagement, name }: { engagement: OwnEngagement; name: string }) {
  const t = useTranslations("atelier.engagement");
  const sentence = useFailureSentence("atelier");
  const [isAsking, setAsking] = useState(false);
  const [complete, { isLoading, error }] = useCompleteEngagementMutation();
  if (!engagement.can.includes("complete")) {
    return null;
  }
  return (
    <>
      <p>
        <Button variant="quiet" onClick={() => setAsking(true)}>
          {t("complete")}
        </Button>
      </p>
      <Dialog open={isAsking} title={t("completeTitle")} onClose={() => setAsking(false)}>
        <p>{t("completeText", { name })}</p>
        {error && <Notice tone="error">{sentence(error)}</Notice>}
        <div className={dialogStyles.actions}>
          <Button
            loading={isLoading}
            onClick={async () => {
              const result = await complete(engagement.id);
              if (!("error" in result)) {
                setAsking(false);
              }
            }}
          >
            {t("complete")}
          </Button>
          <Button variant="quiet" onClick={() => setAsking(false)}>
            {t("notYet")}
          </Button>
        </div>
      </Dialog>
    </>
  );
}
