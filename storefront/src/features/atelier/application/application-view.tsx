import { useTranslations } from "next-intl";

import { TextLink } from "@/ui";

import { pathOfRoom } from "../standing";
import type { OwnStylist, StatusChange } from "../types";
import styles from "./application-view.module.css";
import { roomOfMissing } from "./missing";
import { StatusTimeline } from "./status-timeline";
import { SubmitApplication } from "./submit-application";

interface ApplicationViewProps {
  stylist: OwnStylist;
  changes: StatusChange[];
}

/** Where the application stands, what the house said, what is missing, and the way on. */
export function ApplicationView({ stylist, changes }: ApplicationViewProps) {
  const t = useTranslations("atelier.application");
  const nav = useTranslations("atelier.nav");
  const { status, missing } = stylist;
  const canWork = status === "draft" || status === "changes_requested";
  return (
    <div className={styles.columns}>
      <section className={styles.standing}>
        <p className={styles.label}>{t("standsLabel")}</p>
        <h2 className={styles.stands}>{t(`stands.${status}.title`)}</h2>
        <p className={styles.text}>{t(`stands.${status}.text`)}</p>
        {canWork && missing.length > 0 && (
          <div className={styles.missing}>
            <h3 className={styles.heading}>{t("missingTitle", { count: missing.length })}</h3>
            <ul>
              {missing.map((name) => (
                <li key={name} className={styles.item}>
                  <TextLink href={pathOfRoom(roomOfMissing(name))} bare>
                    {t.has(`missing.${name}` as never) ? t(`missing.${name}` as never) : name}
                  </TextLink>
                  <span className={styles.room}>{nav(roomOfMissing(name))}</span>
                </li>
              ))}
            </ul>
          </div>
        )}
        {canWork && missing.length === 0 && (
          <div className={styles.submit}>
            <p>{t("ready")}</p>
            <SubmitApplication again={status === "changes_requested"} />
          </div>
        )}
        {status === "approved" && (
          <p className={styles.ways}>
            <TextLink href={`/stylists/${stylist.handle}`}>{t("seeProfile")}</TextLink>
          </p>
        )}
      </section>
      <section>
        <h2 className={styles.heading}>{t("history")}</h2>
        <StatusTimeline changes={changes} />
      </section>
    </div>
  );
}
