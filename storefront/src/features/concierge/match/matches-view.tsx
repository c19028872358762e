import { useLocale, useTranslations } from "next-intl";

import { type Outlook } from "@/features/stylists";
import { Button, PageTitle, TextLink } from "@/ui";
import { EmptyState } from "@/ui/empty-state";

import { type Brief, type Matches } from "../types";
import { InviteBar } from "./invite-bar";
import { MatchCard } from "./match-card";
import styles from "./matches-view.module.css";

/** Shown at first; more on request. */
export const FIRST_MATCHES = 3;
export const MORE_MATCHES = 12;

interface MatchesViewProps {
  brief: Brief;
  matches: Matches;
  outlook: Outlook;
  /** All that may be shown are shown. */
  isLong: boolean;
}

/** Who fits a brief, large, each with the reasons; one or several can be written to at once. */
export function MatchesView({ brief, matches, outlook, isLong }: MatchesViewProps) {
  const t = useTranslations("concierge.matches");
  const locale = useLocale();
  const href = `/account/briefs/${brief.id}`;
  const { match_id: matchId, filtered } = matches;
  const invited = new Set(
    (brief.invitations ?? []).map(({ stylist, status }) =>
      status === "pending" ? stylist.id : "",
    ),
  );
  const leading = matches.matches.find(({ stylist }) => !invited.has(stylist.id))?.stylist.id;
  const top = Math.max(
    ...matches.matches.flatMap(({ reasons }) => reasons.map(({ contribution }) => contribution)),
    0,
  );
  return (
    <div className={styles.page}>
      <p className={styles.back}>
        <TextLink href={href} bare prefetch={false}>
          {t("back", { title: brief.title })}
        </TextLink>
      </p>
      <PageTitle title={t("title", { count: matches.matches.length })} intro={t("intro")} />
      {matches.matches.length > 0 ? (
        <form action={`/${locale}${href}/invite`} method="get" className={styles.form}>
          <input type="hidden" name="match" value={matchId} />
          <ol className={styles.list}>
            {matches.matches.map((match, index) => (
              <li key={match.stylist.id}>
                <MatchCard
                  match={match}
                  matchId={matchId}
                  briefHref={href}
                  outlook={outlook}
                  top={top}
                  isFirst={index === 0}
                  isLeading={match.stylist.id === leading}
                  isInvited={invited.has(match.stylist.id)}
                />
              </li>
            ))}
          </ol>
          <InviteBar />
        </form>
      ) : (
        <EmptyState
          within
          title={t("nobodyTitle")}
          text={t("nobodyText")}
          action={<Button href={`${href}/edit`}>{t("change")}</Button>}
        />
      )}
      <footer className={styles.end}>
        {!isLong && matches.matches.length >= FIRST_MATCHES ? (
          <p>
            <TextLink href={`${href}/matches?more=1`} prefetch={false}>
              {t("more")}
            </TextLink>
          </p>
        ) : null}
        {filtered.length > 0 ? (
          <p className={styles.quiet}>
            {t("filtered")}{" "}
            {filtered
              .map(({ reason, count }) =>
                t.has(`filters.${reason}` as never)
                  ? t(`filters.${reason}` as never, { count } as never)
                  : t("filters.other", { count }),
              )
              .join(" ")}
          </p>
        ) : null}
        <p className={styles.quiet}>{t("honest", { version: matches.ranking_version })}</p>
      </footer>
    </div>
  );
}
