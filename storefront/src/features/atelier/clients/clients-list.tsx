import { useLocale, useTranslations } from "next-intl";

import type { Locale } from "@/i18n/markets";
import { Link } from "@/i18n/navigation";
import { formatDate } from "@/lib/format";

import { clientName } from "../client-name";
import type { ClientRow } from "../clientele-types";
import styles from "./clients-list.module.css";

/** Clients by name, with what the stylist does for each. */
export function ClientsList({ clients }: { clients: readonly ClientRow[] }) {
  const t = useTranslations("atelier.clients");
  const locale = useLocale() as Locale;
  return (
    <ul className={styles.list}>
      {clients.map((client) => {
        const active = client.engagements.filter(({ status }) => status === "active");
        return (
          <li key={client.id} className={styles.row}>
            <Link href={`/atelier/clients/${client.id}`} className={styles.name} prefetch={false}>
              {clientName({ client })}
            </Link>
            <span className={styles.work}>
              {active.length > 0 ? active.map(({ title }) => title).join(", ") : t("past")}
            </span>
            <span className={styles.since}>
              {t("since", { date: formatDate(client.since, locale) })}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
