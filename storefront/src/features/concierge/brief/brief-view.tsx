import { useTranslations } from "next-intl";

import { type Outlook } from "@/features/stylists";
import { Button, Notice, Picture, TextLink } from "@/ui";

import { InvitationsPart } from "../invite/invitations-part";
import { type Brief } from "../types";
import { ownPicture } from "../vocabulary";
import { BriefFacts } from "./brief-facts";
import { BriefPictures } from "./brief-pictures";
import styles from "./brief-view.module.css";
import { WithdrawBrief } from "./withdraw-brief";

/** What has just happened, as the address says. */
export type BriefNews = "made" | "changed" | "invited" | null;

interface BriefViewProps {
  brief: Brief;
  outlook: Outlook;
  news: BriefNews;
}

/** One brief: what it is for, its pictures, who was asked, and the way on. */
export function BriefView({ brief, outlook, news }: BriefViewProps) {
  const t = useTranslations("concierge.brief");
  const isOpen = brief.status === "open";
  const invitations = brief.invitations ?? [];
  const isWaiting = invitations.some(({ status }) => status === "pending");
  const href = `/account/briefs/${brief.id}`;
  return (
    <div className={styles.page}>
      <p className={styles.back} data-print="hide">
        <TextLink href="/account/briefs" bare>
          {t("back")}
        </TextLink>
      </p>
      {news ? <Notice tone="success">{t(`news.${news}`)}</Notice> : null}
      <header className={styles.head}>
        <span className={styles.face}>
          <Picture
            src={ownPicture("occasion", brief.occasion)}
            alt=""
            ratio="4/5"
            sizes="(min-width: 900px) 240px, 92vw"
            priority
          />
        </span>
        <div className={styles.headWords}>
          <p className={styles.state} data-state={brief.status}>
            {t(`states.${brief.status}`)}
          </p>
          <h1 className={styles.title}>{brief.title}</h1>
          <BriefFacts brief={brief} outlook={outlook} />
          {isOpen ? (
            <div className={styles.ways}>
              <Button variant={isWaiting ? "quiet" : "primary"} href={`${href}/matches`}>
                {t(isWaiting ? "seeOthers" : "seeMatches")}
              </Button>
              <Button variant="quiet" href={`${href}/edit`}>
                {t("change")}
              </Button>
            </div>
          ) : null}
          {brief.engagement_id ? (
            <div className={styles.ways}>
              <Button href={`/account/engagements/${brief.engagement_id}`}>
                {t("toEngagement")}
              </Button>
            </div>
          ) : null}
        </div>
      </header>
      <InvitationsPart invitations={invitations} mode={brief.mode} outlook={outlook} />
      <BriefPictures briefId={brief.id} pictures={brief.pictures} canChange={isOpen} />
      {isOpen ? <WithdrawBrief id={brief.id} isWaiting={isWaiting} /> : null}
    </div>
  );
}
