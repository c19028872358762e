import { useTranslations } from "next-intl";

import { Button } from "@/ui";

import styles from "./door-ways.module.css";

/** The two ways in. */
export function DoorWays() {
  const t = useTranslations("atelier.door");
  return (
    <div className={styles.ways}>
      <Button href="/atelier/apply">{t("apply")}</Button>
      <Button variant="quiet" href="/atelier/sign-in">
        {t("signIn")}
      </Button>
    </div>
  );
}
