import { useLocale, useTranslations } from "next-intl";

import type { Locale } from "@/i18n/markets";
import { formatDate } from "@/lib/format";

import type { StatusChange } from "../types";
import styles from "./status-timeline.module.css";

/** What has become of the application, newest first, with what the house wrote. */
export function StatusTimeline({ changes }: { changes: readonly StatusChange[] }) {
  const t = useTranslations("atelier.application");
  const locale = useLocale() as Locale;
  if (changes.length === 0) {
    return <p className={styles.none}>{t("noChanges")}</p>;
  }
  return (
    <ol className={styles.line}>
      {changes.map((change) => (
        <li key={change.id} className={styles.step}>
          <p className={styles.what}>{t(`changes.${eventOf(change)}`)}</p>
          <p className={styles.when}>
            <time dateTime={change.created_at}>{formatDate(change.created_at, locale)}</time>
          </p>
          {change.note && <blockquote className={styles.note}>{change.note}</blockquote>}
        </li>
      ))}
    </ol>
  );
}

/** The same state can be reached in two ways, which read differently. */
function eventOf({ from, to }: StatusChange) {
  if (to === "approved" && from === "suspended") {
    return "reinstated" as const;
  }
  if (to === "changes_requested" && from === "rejected") {
    return "reopened" as const;
  }
  return to;
}
