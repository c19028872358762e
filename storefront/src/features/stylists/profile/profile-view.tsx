import { useLocale, useTranslations } from "next-intl";

import { type Locale, parseLocale } from "@/i18n/markets";
import { cityWords } from "@/lib/city-words";
import { countryName } from "@/lib/countries";
import { type PortfolioPiece, type Reviews, type StylistProfile } from "@/lib/data/stylist-types";
import { classes } from "@/ui/classes";
import { type Crumb, Crumbs } from "@/ui/crumbs";
import { Picture } from "@/ui/picture";
import { Plate } from "@/ui/plate";

import { firstName } from "../first-name";
import { type Outlook } from "../use-hours";
import { useStylistWords } from "../use-stylist-words";
import { BookingColumn } from "./booking-column";
import styles from "./profile-view.module.css";
import { ReviewsPart } from "./reviews-part";
import { WorkWall } from "./work-wall";

interface ProfileViewProps {
  stylist: StylistProfile;
  portfolio: readonly PortfolioPiece[];
  reviews: Reviews;
  outlook: Outlook;
  crumbs: readonly Crumb[];
}

/** Pictures that open the page. */
const OPENING = 2;

/** A stylist's page, read like a magazine, with the booking column beside it. */
export function ProfileView({ stylist, portfolio, reviews, outlook, crumbs }: ProfileViewProps) {
  const t = useTranslations("stylists.profile");
  const locale = useLocale() as Locale;
  const { display_name: name, handle, headline, biography } = stylist;
  const opening = portfolio.slice(0, OPENING);
  return (
    <div className={styles.view}>
      <Crumbs items={crumbs} />
      <header className={styles.masthead}>
        <div>
          <p className={styles.place}>
            {cityWords(stylist.city, parseLocale(locale).language)},{" "}
            {countryName(stylist.country_code, locale)}
          </p>
          <h1 className={styles.name}>{name}</h1>
        </div>
        {headline ? <p className={styles.headline}>{headline}</p> : null}
      </header>
      <div className={styles.page}>
        <div className={styles.opening}>
          {opening.length > 0 ? (
            <WorkWall pieces={opening} label={t("workOf", { name })} opening />
          ) : (
            <Cover stylist={stylist} />
          )}
        </div>
        <div className={styles.column}>
          <div className={styles.sticky}>
            <BookingColumn stylist={stylist} outlook={outlook} />
          </div>
        </div>
        <div className={styles.story}>
          <div className={styles.words}>
            {biography ? (
              <div className={styles.biography}>
                {biography.split(/\n\s*\n/).map((paragraph, index) => (
                  <p key={index}>{paragraph}</p>
                ))}
              </div>
            ) : null}
            <Facts stylist={stylist} />
          </div>
          {portfolio.length > 1 ? (
            <section
              aria-labelledby="work"
              className={classes(styles.work, portfolio.length === OPENING && styles.phone)}
            >
              <h2 id="work" className={styles.title}>
                {t("work")}
              </h2>
              <WorkWall pieces={portfolio.slice(1)} label={t("work")} firstOnPhoneOnly />
            </section>
          ) : null}
          <ReviewsPart
            reviews={reviews}
            name={firstName(name)}
            allHref={`/stylists/${handle}?reviews=all#reviews`}
          />
        </div>
      </div>
    </div>
  );
}

function Cover({ stylist }: { stylist: StylistProfile }) {
  const { cover, display_name: name, city } = stylist;
  return cover ? (
    <Picture
      src={cover.url}
      alt={cover.alt}
      background={cover.background}
      blur={cover.blur}
      ratio="8/5"
      sizes="(min-width: 900px) 64vw, 100vw"
      priority
      fine
    />
  ) : (
    <Plate title={name} house={city} ratio="8/5" />
  );
}

/** What one would ask first, as quiet rows. */
function Facts({ stylist }: { stylist: StylistProfile }) {
  const t = useTranslations("stylists.profile");
  const words = useStylistWords();
  const rows = [
    [
      t("known"),
      words.list(stylist.specialties.map((one) => words.specialty(one).toLocaleLowerCase())),
    ],
    [t("languages"), words.list(stylist.languages.map(words.language))],
    [t("meets"), words.list(stylist.modes.map((mode) => words.mode(mode).toLocaleLowerCase()))],
    [t("experience"), t("years", { years: stylist.years_experience })],
    [t("clients"), t("capacity", { capacity: stylist.client_capacity, open: stylist.places_open })],
    [t("rate"), stylist.rate ? words.price(stylist.rate) : ""],
    [t("style"), words.list(stylist.style_tags)],
  ].filter(([, value]) => value);
  return (
    <dl className={styles.facts}>
      {rows.map(([term, value]) => (
        <div key={term} className={styles.fact}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
