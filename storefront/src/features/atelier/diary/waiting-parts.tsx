"use client";

import { useLocale, useTranslations } from "next-intl";

import type { Locale } from "@/i18n/markets";
import { Link } from "@/i18n/navigation";
import { formatDate } from "@/lib/format";

import { clientName } from "../client-name";
import { useWaitingBoardsQuery, useWaitingInvitationsQuery } from "../clientele-api";
import type { OwnInvitation } from "../clientele-types";
import styles from "./today-screen.module.css";
import { useBookingWords } from "./use-booking-words";

const POLL = { pollingInterval: 60_000, refetchOnMountOrArgChange: true };

/** Invitations that wait for the stylist; nothing while there are none. @param now epoch ms. */
export function WaitingInvitations({
  initial,
  now,
}: {
  initial: readonly OwnInvitation[];
  now: number;
}) {
  const t = useTranslations("atelier.today");
  const { until } = useBookingWords();
  const { data: invitations = initial } = useWaitingInvitationsQuery(undefined, POLL);
  if (invitations.length === 0) {
    return null;
  }
  return (
    <section aria-labelledby="invitations-title">
      <h2 id="invitations-title" className={styles.heading}>
        {t("invitations", { count: invitations.length })}
      </h2>
      <ul>
        {invitations.map((invitation) => (
          <li key={invitation.id} className={styles.wait}>
            <Link
              href={`/atelier/invitations/${invitation.id}`}
              className={styles.whole}
              prefetch={false}
            >
              {clientName(invitation)}
            </Link>
            <span className={styles.facts}>
              {t("invitationEnds", { when: until(invitation.expires_at, now) })}
            </span>
            <span className={styles.facts}>{invitation.brief.title}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Boards that lie before their clients and wait for a word; nothing while there are none. */
export function WaitingBoards() {
  const t = useTranslations("atelier.today");
  const engagement = useTranslations("atelier.engagement");
  const locale = useLocale() as Locale;
  const { data: boards = [] } = useWaitingBoardsQuery(undefined, POLL);
  if (boards.length === 0) {
    return null;
  }
  return (
    <section aria-labelledby="waiting-boards-title">
      <h2 id="waiting-boards-title" className={styles.heading}>
        {t("unanswered")}
      </h2>
      <ul>
        {boards.map(({ id, title, client, kept, passed, undecided, expires_at }) => (
          <li key={id} className={styles.wait}>
            <Link href={`/atelier/boards/${id}`} className={styles.whole} prefetch={false}>
              {title}
            </Link>
            <span className={styles.facts}>{clientName({ client })}</span>
            <span className={styles.facts}>
              {engagement("verdicts", { kept, passed, undecided })}
            </span>
            <span className={styles.facts}>
              {expires_at && engagement("heldUntil", { date: formatDate(expires_at, locale) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
