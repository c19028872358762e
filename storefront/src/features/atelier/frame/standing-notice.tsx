import { useTranslations } from "next-intl";

import { Notice, TextLink } from "@/ui";

import type { StylistStatus } from "../types";
import styles from "./standing-notice.module.css";

/** Said on every page while a stylist may do less than usual. */
export function StandingNotice({ status }: { status: StylistStatus }) {
  const t = useTranslations("atelier.standing");
  if (status !== "suspended" && status !== "changes_requested") {
    return null;
  }
  return (
    <div className={styles.notice}>
      <Notice
        tone={status === "suspended" ? "error" : "info"}
        action={<TextLink href="/atelier/application">{t("read")}</TextLink>}
      >
        {t(status)}
      </Notice>
    </div>
  );
}
