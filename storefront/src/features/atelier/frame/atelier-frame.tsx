import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";

import { classes } from "@/ui";

import { serverClock } from "../server/clock";
import { openRooms } from "../standing";
import type { OwnStylist } from "../types";
import styles from "./atelier-frame.module.css";
import { AtelierNav } from "./atelier-nav";
import { StandingNotice } from "./standing-notice";
import { ZoneClock } from "./zone-clock";

interface FrameProps {
  stylist: OwnStylist;
  title: ReactNode;
  intro?: ReactNode;
  /** Beside the title, such as one button. */
  aside?: ReactNode;
  /** The page is about it already. */
  tellsStanding?: boolean;
  /** No wider than a form. */
  narrow?: boolean;
  children: ReactNode;
}

/** Frame of every room of the atelier: who works here and by which clock, the ways, the room. */
export async function AtelierFrame({
  stylist,
  title,
  intro,
  aside,
  tellsStanding = false,
  narrow = false,
  children,
}: FrameProps) {
  const t = await getTranslations("atelier.frame");
  return (
    <div className={styles.atelier}>
      <div className={styles.bar} data-print="hide">
        <div className={styles.inner}>
          <p className={styles.who}>
            <span className={styles.label}>{t("label")}</span>
            <span className={styles.name}>{stylist.display_name}</span>
          </p>
          {stylist.time_zone && <ZoneClock zone={stylist.time_zone} serverNow={serverClock()} />}
        </div>
        <AtelierNav rooms={openRooms(stylist.status)} />
      </div>
      <div className={styles.room}>
        {!tellsStanding && <StandingNotice status={stylist.status} />}
        <div className={styles.head}>
          <div>
            <h1 className={styles.title}>{title}</h1>
            {intro && <p className={styles.intro}>{intro}</p>}
          </div>
          {aside}
        </div>
        <div className={classes(narrow && styles.narrow)}>{children}</div>
      </div>
    </div>
  );
}
