"use client";

import { useTranslations } from "next-intl";

import { Link } from "@/i18n/navigation";

import { clientName } from "../client-name";
import type { OwnInvitation } from "../clientele-types";
import { useBookingWords } from "../diary/use-booking-words";
import { useNow } from "../parts/use-now";
import styles from "./invitations-list.module.css";
import { useBriefWords } from "./use-brief-words";

interface InvitationsListProps {
  invitations: readonly OwnInvitation[];
  /** Epoch milliseconds. */
  serverNow: number;
}

/** Invitations, one a row: who asks, what for, and until when they wait. */
export function InvitationsList({ invitations, serverNow }: InvitationsListProps) {
  const t = useTranslations("atelier.invitations");
  const occasions = useTranslations("atelier.brief.occasions");
  const words = useBriefWords();
  const { until } = useBookingWords();
  const now = useNow(serverNow);
  return (
    <ul className={styles.list}>
      {invitations.map((invitation) => {
        const { brief, status } = invitation;
        const facts = [
          occasions(brief.occasion),
          words.dates(brief),
          brief.city && words.city(brief.city),
          words.budget(brief.budget),
        ];
        return (
          <li key={invitation.id} className={styles.row}>
            <Link
              href={`/atelier/invitations/${invitation.id}`}
              className={styles.client}
              prefetch={false}
            >
              {clientName(invitation)}
            </Link>
            <span className={styles.title}>{brief.title}</span>
            <span className={styles.facts}>{facts.filter(Boolean).join(", ")}</span>
            <span className={styles.status} data-status={status}>
              {status === "pending"
                ? t("ends", { when: until(invitation.expires_at, now) })
                : t(`statuses.${status}`)}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
