import { useTranslations } from "next-intl";

import { firstName, type Outlook, useHours } from "@/features/stylists";
import { placeOfZone } from "@/lib/zoned-time";
import { QuietRow, TextLink } from "@/ui";

import { BriefFacts } from "../brief/brief-facts";
import { StylistLine } from "../parts/stylist-line";
import { useMomentWords } from "../parts/use-moment-words";
import { type ConciergeBooking, type Engagement } from "../types";
import { BoardsPart } from "./boards-part";
import styles from "./engagement-view.module.css";
import { MilestonesPart } from "./milestones-part";
import { NextStep } from "./next-step";
import { TimelinePart } from "./timeline-part";

interface EngagementViewProps {
  engagement: Engagement;
  outlook: Outlook;
}

/** One client and one stylist at work: what is next, the boards, the steps, what has been. */
export function EngagementView({ engagement, outlook }: EngagementViewProps) {
  const t = useTranslations("concierge.engagement");
  const words = useMomentWords(outlook);
  const { stylist, brief, status } = engagement;
  const name = firstName(stylist.display_name);
  const ahead = engagement.bookings.filter(
    ({ starts_at, status: state }) =>
      Date.parse(starts_at) > outlook.now_ms && ["held", "requested", "confirmed"].includes(state),
  );
  return (
    <div className={styles.page}>
      <p className={styles.back} data-print="hide">
        <TextLink href="/account/engagements" bare>
          {t("back")}
        </TextLink>
      </p>
      <StylistLine stylist={stylist} large>
        <p className={styles.quiet}>
          {status === "active"
            ? t("with", { name: stylist.display_name, day: words.dayOf(engagement.started_at) })
            : t(`states.${status}`, { name: stylist.display_name })}
        </p>
        <h1 className={styles.title}>{engagement.title}</h1>
        {brief.happens_on ? (
          <p className={styles.quiet}>
            {[words.date(brief.happens_on), brief.city].filter(Boolean).join(", ")}
          </p>
        ) : null}
        <p>
          <TextLink href={`/stylists/${stylist.handle}`} prefetch={false}>
            {t("profile", { name })}
          </TextLink>
        </p>
      </StylistLine>
      <NextStep engagement={engagement} />
      <div className={styles.body}>
        <BoardsPart boards={engagement.boards} name={name} outlook={outlook} />
        <div className={styles.side}>
          <MilestonesPart engagement={engagement} outlook={outlook} />
          {ahead.length > 0 || status === "active" ? (
            <section aria-labelledby="hours">
              <h2 id="hours" className={styles.heading}>
                {t("hours")}
              </h2>
              {ahead.length > 0 ? (
                <ul className={styles.hours}>
                  {ahead.map((booking) => (
                    <li key={booking.id}>
                      <Hour booking={booking} city={stylist.city} outlook={outlook} />
                    </li>
                  ))}
                </ul>
              ) : (
                <p className={styles.quiet}>{t("noHours")}</p>
              )}
              {status === "active" ? (
                <p className={styles.way}>
                  <TextLink href={`/stylists/${stylist.handle}/book`} prefetch={false}>
                    {t("chooseHour", { name })}
                  </TextLink>
                </p>
              ) : null}
            </section>
          ) : null}
          <div>
            <QuietRow title={t("brief")} display>
              <div className={styles.brief}>
                <BriefFacts brief={brief} outlook={outlook} />
              </div>
            </QuietRow>
            <QuietRow title={t("shared")} display>
              <p>{t("sharedText", { name })}</p>
              <p className={styles.way}>
                <TextLink href="/account/style">{t("toStyle")}</TextLink>
              </p>
            </QuietRow>
          </div>
        </div>
        <TimelinePart engagement={engagement} outlook={outlook} />
      </div>
    </div>
  );
}

/** An hour with the stylist, by both clocks; leads to the appointment. */
function Hour({
  booking,
  city,
  outlook,
}: {
  booking: ConciergeBooking;
  city: string | null;
  outlook: Outlook;
}) {
  const zone = booking.stylist_time_zone;
  const hours = useHours(
    { city: city ?? placeOfZone(zone, "en"), time_zone: zone },
    outlook,
    booking.mode,
  );
  const there = hours.there(booking.starts_at);
  return (
    <>
      <TextLink href={`/account/appointments/${booking.id}`} bare prefetch={false}>
        {hours.here(booking.starts_at)}
      </TextLink>
      {there ? <span className={styles.there}>{there}</span> : null}
    </>
  );
}
