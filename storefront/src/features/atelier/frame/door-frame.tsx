import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

import styles from "./door-frame.module.css";

interface DoorFrameProps {
  title: string;
  intro?: string;
  children: ReactNode;
}

/** Frame of the pages in front of the atelier: what it is on one side, a short form on the other. */
export function DoorFrame({ title, intro, children }: DoorFrameProps) {
  const t = useTranslations("atelier.door");
  return (
    <div className={styles.door}>
      <div className={styles.words} data-tone="evening">
        <p className={styles.label}>{t("label")}</p>
        <p className={styles.line}>{t("line")}</p>
        <ul className={styles.points}>
          {(["diary", "clients", "name"] as const).map((point) => (
            <li key={point}>{t(`points.${point}`)}</li>
          ))}
        </ul>
      </div>
      <div className={styles.form}>
        <h1 className={styles.title}>{title}</h1>
        {intro && <p className={styles.intro}>{intro}</p>}
        {children}
      </div>
    </div>
  );
}
