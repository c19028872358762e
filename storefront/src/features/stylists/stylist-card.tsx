import { useTranslations } from "next-intl";

import { Link } from "@/i18n/navigation";
import { type Stylist } from "@/lib/data/stylist-types";
import { Picture } from "@/ui/picture";
import { Plate } from "@/ui/plate";

import styles from "./stylist-card.module.css";
import { type Outlook, useHours } from "./use-hours";
import { useStylistWords } from "./use-stylist-words";

interface StylistCardProps {
  stylist: Stylist;
  outlook: Outlook;
  /** On the first screen. */
  priority?: boolean;
  sizes?: string;
  /** Only face of the work, name, city and hour; for the home page. */
  brief?: boolean;
  /** Level of the heading that holds the name. */
  heading?: "h2" | "h3";
}

const GRID_SIZES = "(min-width: 1100px) 31vw, (min-width: 640px) 46vw, 100vw";

/** A stylist by their work: one picture, one sentence, when they are free and for how many. */
export function StylistCard({
  stylist,
  outlook,
  priority,
  sizes = GRID_SIZES,
  brief = false,
  heading: Heading = "h2",
}: StylistCardProps) {
  const t = useTranslations("stylists.card");
  const words = useStylistWords();
  const hours = useHours(stylist, outlook);
  const { cover, display_name: name, next_slots: slots } = stylist;
  const next = slots[0]?.starts_at;
  const there = next ? hours.there(next) : null;
  return (
    <article className={styles.card}>
      {cover ? (
        <Picture
          src={cover.url}
          alt={cover.alt}
          background={cover.background}
          blur={cover.blur}
          ratio="4/5"
          sizes={sizes}
          priority={priority}
        />
      ) : (
        <Plate title={name} house={words.city(stylist.city)} ratio="4/5" />
      )}
      <div className={styles.head}>
        <Heading className={styles.name}>
          <Link href={`/stylists/${stylist.handle}`} className={styles.link} prefetch={false}>
            {name}
          </Link>
        </Heading>
        <p className={styles.city}>{words.city(stylist.city)}</p>
      </div>
      {brief || !stylist.headline ? null : <p className={styles.headline}>{stylist.headline}</p>}
      <dl className={styles.facts}>
        <div className={styles.hour}>
          <dt>{t("next")}</dt>
          <dd>
            {next ? (
              <>
                <time dateTime={next}>{hours.here(next)}</time>
                {there ? <span className={styles.there}> ({there})</span> : null}
              </>
            ) : (
              t("noHour")
            )}
          </dd>
        </div>
      </dl>
      {brief ? null : (
        <p className={styles.quiet}>
          {stylist.languages.length > 0 ? (
            <span>
              {t("speaks", { languages: words.list(stylist.languages.map(words.language)) })}
            </span>
          ) : null}
          <span>
            {t("capacity", { capacity: stylist.client_capacity, open: stylist.places_open })}
          </span>
        </p>
      )}
    </article>
  );
}
