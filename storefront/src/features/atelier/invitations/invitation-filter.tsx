import { useTranslations } from "next-intl";

import { TextLink } from "@/ui";

import styles from "../diary/booking-filter.module.css";

/** Which invitations the list shows; the words stand in the address. */
export const INVITATION_VIEWS = ["pending", "all"] as const;
type InvitationView = (typeof INVITATION_VIEWS)[number];

/** Address of the list. @param page from 1. */
export function invitationsHref(view: InvitationView, page = 1): string {
  const query = new URLSearchParams({
    ...(view === "pending" ? {} : { view }),
    ...(page > 1 ? { page: String(page) } : {}),
  }).toString();
  return query ? `/atelier/invitations?${query}` : "/atelier/invitations";
}

export function InvitationFilter({ view }: { view: InvitationView }) {
  const t = useTranslations("atelier.invitations");
  return (
    <nav aria-label={t("views")}>
      <ul className={styles.views}>
        {INVITATION_VIEWS.map((one) => (
          <li key={one}>
            <TextLink
              href={invitationsHref(one)}
              bare={one !== view}
              aria-current={one === view ? "page" : undefined}
              className={styles.view}
            >
              {t(`view.${one}`)}
            </TextLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
