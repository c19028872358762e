import { useTranslations } from "next-intl";

import { firstName, type Outlook, useHours, useStylistWords } from "@/features/stylists";
import { Button, Picture, Plate, QuietRow, VisuallyHidden } from "@/ui";

import { type Match, type MatchReason } from "../types";
import { ChosenLink } from "./chosen-link";
import styles from "./match-card.module.css";

interface MatchCardProps {
  match: Match;
  matchId: string;
  /** Path of the brief. */
  briefHref: string;
  outlook: Outlook;
  /** The largest contribution of all; as long as a bar can be. */
  top: number;
  isFirst: boolean;
  /** The first who can be invited: theirs is the one filled button. */
  isLeading: boolean;
  /** Written to already, and not answered yet. */
  isInvited: boolean;
}

/** How many sentences stand open; the others on request. */
const SPOKEN = 3;
const HOURS = 3;

/** One stylist for one brief: the work, the reasons, the next hours. */
export function MatchCard(props: MatchCardProps) {
  const { match, matchId, briefHref, outlook, top, isFirst, isLeading, isInvited } = props;
  const t = useTranslations("concierge.matches");
  const card = useTranslations("stylists.card");
  const words = useStylistWords();
  const { stylist, reasons, next_slots: slots } = match;
  const hours = useHours(stylist, outlook);
  const { cover, display_name: name } = stylist;
  const first = firstName(name);
  const said = [...reasons].sort((a, b) => b.contribution - a.contribution);
  const profile = `/stylists/${stylist.handle}`;
  const invite = new URLSearchParams({ with: stylist.id, match: matchId });
  return (
    <article className={styles.card} aria-labelledby={`match-${stylist.id}`}>
      <div className={styles.work}>
        <ChosenLink href={profile} matchId={matchId} stylistId={stylist.id} isPicture>
          {cover ? (
            <Picture
              src={cover.url}
              alt={cover.alt}
              background={cover.background}
              blur={cover.blur}
              ratio="4/5"
              sizes="(min-width: 900px) 38vw, 100vw"
              priority={isFirst}
            />
          ) : (
            <Plate title={name} house={words.city(stylist.city)} ratio="4/5" />
          )}
        </ChosenLink>
      </div>
      <div className={styles.words}>
        <header className={styles.head}>
          <p className={styles.quiet}>
            {words.city(stylist.city)}
            {stylist.languages.length > 0
              ? `. ${card("speaks", { languages: words.list(stylist.languages.map(words.language)) })}`
              : ""}
          </p>
          <h2 id={`match-${stylist.id}`} className={styles.name}>
            <ChosenLink href={profile} matchId={matchId} stylistId={stylist.id}>
              {name}
            </ChosenLink>
          </h2>
          {stylist.headline ? <p className={styles.headline}>{stylist.headline}</p> : null}
        </header>
        <section aria-labelledby={`why-${stylist.id}`}>
          <h3 id={`why-${stylist.id}`} className={styles.label}>
            {t("why", { name: first })}
          </h3>
          <Reasons reasons={said.slice(0, SPOKEN)} top={top} />
          {said.length > SPOKEN ? (
            <QuietRow title={t("allReasons")}>
              <Reasons reasons={said.slice(SPOKEN)} top={top} small />
            </QuietRow>
          ) : null}
        </section>
        <div>
          <h3 className={styles.label}>{t("hours")}</h3>
          {slots.length > 0 ? (
            <ul className={styles.slots}>
              {slots.slice(0, HOURS).map(({ starts_at }) => {
                const there = hours.there(starts_at);
                return (
                  <li key={starts_at}>
                    <time dateTime={starts_at}>{hours.here(starts_at)}</time>
                    {there ? <span className={styles.quiet}>{there}</span> : null}
                  </li>
                );
              })}
            </ul>
          ) : (
            <p className={styles.quiet}>{card("noHour")}</p>
          )}
          <p className={styles.quiet}>
            {card("capacity", { capacity: stylist.client_capacity, open: stylist.places_open })}
          </p>
        </div>
        {isInvited ? (
          <p className={styles.asked}>{t("asked", { name: first })}</p>
        ) : (
          <div className={styles.ways}>
            <Button
              variant={isLeading ? "primary" : "quiet"}
              href={`${briefHref}/invite?${invite.toString()}`}
            >
              {t("invite", { name: first })}
            </Button>
            <label className={styles.together}>
              <input type="checkbox" name="with" value={stylist.id} className={styles.tick} />
              <span className={styles.mark} aria-hidden="true" />
              <span>
                {t("together")}
                <VisuallyHidden>{`: ${name}`}</VisuallyHidden>
              </span>
            </label>
          </div>
        )}
      </div>
    </article>
  );
}

/** Sentences, each over a bar as long as what it adds. */
function Reasons({
  reasons,
  top,
  small = false,
}: {
  reasons: readonly MatchReason[];
  top: number;
  small?: boolean;
}) {
  return (
    <ul className={styles.reasons} data-small={small ? "" : undefined}>
      {reasons.map(({ factor, contribution, text }) => (
        <li key={factor} className={styles.reason}>
          {text}
          <span
            className={styles.bar}
            style={{ inlineSize: `${top > 0 ? Math.max(0, (100 * contribution) / top) : 0}%` }}
          />
        </li>
      ))}
    </ul>
  );
}
