"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";

import { useFailureSentence } from "@/features/bag";
import { useRouter } from "@/i18n/navigation";
import { Button, Notice, SideDrawer, TextLink } from "@/ui";

import { clientName } from "../client-name";
import { useAcceptInvitationMutation, useDeclineInvitationMutation } from "../clientele-api";
import type { OwnInvitation } from "../clientele-types";
import type { HoursQuestion } from "../diary/free-hours";
import { ReasonForm, type Refusal } from "../diary/reason-form";
import { useBookingWords } from "../diary/use-booking-words";
import { useNow } from "../parts/use-now";
import { BriefView } from "./brief-view";
import styles from "./invitation-view.module.css";

interface InvitationViewProps {
  initial: OwnInvitation;
  /** What other hours are offered of; null when the stylist offers no appointment. */
  hours: HoursQuestion | null;
  /** The stylist's own clock. */
  zone: string;
  /** Epoch milliseconds. */
  serverNow: number;
}

/** An invitation: what the client wrote, what they need, until when they wait, and the answer. */
export function InvitationView({ initial, hours, zone, serverNow }: InvitationViewProps) {
  const t = useTranslations("atelier.invitations");
  const sentence = useFailureSentence("atelier");
  const router = useRouter();
  const words = useBookingWords();
  const now = useNow(serverNow);
  const [invitation, setInvitation] = useState(initial);
  const [declining, setDeclining] = useState<number | null>(null);
  const [accept, { isLoading, error, isSuccess }] = useAcceptInvitationMutation();
  const { booking, status, brief } = invitation;
  const client = clientName(invitation);
  const ends = { starts_at: invitation.expires_at, stylist_time_zone: zone };
  const there = booking && words.there(booking);

  async function take() {
    const result = await accept(invitation.id);
    if (result.data) {
      const { engagement_id: id, booking: booked } = result.data;
      const lost = booking && !booked ? "?hour=lost" : "";
      router.push(`/atelier/engagements/${id}${lost}`);
    }
  }

  return (
    <div className={styles.columns}>
      <div className={styles.main}>
        {invitation.message && (
          <blockquote className={styles.message}>{invitation.message}</blockquote>
        )}
        <h2 className={styles.title}>{brief.title}</h2>
        <BriefView brief={brief} />
      </div>
      <aside className={styles.aside}>
        {status === "pending" ? (
          <p className={styles.waits}>
            <span className={styles.label}>{t("waits")}</span>
            <span className={styles.ends}>{words.until(invitation.expires_at, now)}</span>
            <span className={styles.detail}>
              {t("until", { when: words.here({ ...ends, client_time_zone: zone }) })}
            </span>
          </p>
        ) : (
          <p className={styles.status} data-status={status}>
            {t(`statuses.${status}`)}
          </p>
        )}
        {booking && (
          <div className={styles.hour}>
            <p className={styles.label}>{t("hour")}</p>
            <p>{words.here(booking)}</p>
            {there && <p className={styles.detail}>{t("forClient", { when: there })}</p>}
            {status === "pending" && <p className={styles.detail}>{t("hourHeld")}</p>}
          </div>
        )}
        {invitation.decline_reason && (
          <div>
            <p className={styles.label}>{t("yourReason")}</p>
            <p className={styles.reason}>{invitation.decline_reason}</p>
            {invitation.alternative_starts.map((instant) => (
              <p key={instant} className={styles.detail}>
                {words.here({ ...ends, client_time_zone: zone, starts_at: instant })}
              </p>
            ))}
          </div>
        )}
        {invitation.engagement_id && (
          <TextLink href={`/atelier/engagements/${invitation.engagement_id}`}>
            {t("toEngagement")}
          </TextLink>
        )}
        {error && <Notice tone="error">{sentence(error)}</Notice>}
        <div className={styles.actions}>
          {invitation.can.includes("accept") && (
            <Button
              loading={isLoading || isSuccess}
              onClick={() => void take()}
              aria-label={t("acceptNamed", { client })}
            >
              {t(booking ? "acceptBoth" : "accept")}
            </Button>
          )}
          {invitation.can.includes("decline") && (
            <Button
              variant="quiet"
              onClick={() => setDeclining(Date.now())}
              aria-label={t("declineNamed", { client })}
            >
              {t("decline")}
            </Button>
          )}
        </div>
      </aside>
      <SideDrawer
        open={declining !== null}
        onClose={() => setDeclining(null)}
        title={t("declineTitle", { client })}
      >
        {declining !== null && (
          <DeclineInvitation
            id={invitation.id}
            hours={hours}
            openedAt={declining}
            onDone={(changed) => {
              setDeclining(null);
              setInvitation((before) => ({ ...before, ...changed, brief: before.brief }));
            }}
            onCancel={() => setDeclining(null)}
          />
        )}
      </SideDrawer>
    </div>
  );
}

interface DeclineInvitationProps {
  id: string;
  hours: HoursQuestion | null;
  openedAt: number;
  onDone: (invitation: OwnInvitation) => void;
  onCancel: () => void;
}

function DeclineInvitation({ id, onDone, ...form }: DeclineInvitationProps) {
  const t = useTranslations("atelier.invitations");
  const sentence = useFailureSentence("atelier");
  const [decline, { isLoading, error }] = useDeclineInvitationMutation();

  async function send(refusal: Refusal) {
    const result = await decline({ id, ...refusal });
    if (result.data) {
      onDone(result.data.invitation);
    }
  }

  return (
    <ReasonForm
      {...form}
      help={t("reasonHelp")}
      action={t("decline")}
      isSending={isLoading}
      problem={error ? sentence(error) : null}
      onSend={(refusal) => void send(refusal)}
    />
  );
}
