"use client";

import { useLocale, useTranslations } from "next-intl";
import type { CSSProperties, ReactNode } from "react";

import { COLOURS, type StyleProfile, useTasteWords } from "@/features/concierge";
import { type Locale, parseLocale } from "@/i18n/markets";

import { useBriefWords } from "../invitations/use-brief-words";
import styles from "./profile-facts.module.css";
import { nameOfHandle, type TasteNames } from "./taste-names";

const TONES = new Map<string, string>(COLOURS);

/** What a client has told the house about themselves; what was not answered is left out. */
export function ProfileFacts({ profile, names }: { profile: StyleProfile; names: TasteNames }) {
  const t = useTranslations("atelier.clients");
  const words = useTasteWords();
  const { budget, language } = useBriefWords();
  const { intlLocale } = parseLocale(useLocale() as Locale);
  const sizes = Object.entries(profile.sizes);
  const budgets = Object.entries(profile.budgets);
  const list = (values: readonly string[], word: (value: string) => string) =>
    values.length > 0 ? new Intl.ListFormat(intlLocale).format(values.map(word)) : null;
  // Words that begin with a capital where they stand alone.
  const common = (values: readonly string[], word: (value: string) => string) =>
    list(values, (value) => word(value).toLocaleLowerCase(intlLocale));
  const houseOf = (handle: string) => nameOfHandle(names.houses, handle);
  const { communication } = profile;

  const rows: [string, ReactNode][] = [
    [t("silhouettes"), common(profile.silhouettes, words.silhouette)],
    [t("coloursLoved"), coloursOf(profile.colours_loved)],
    [t("coloursAvoided"), coloursOf(profile.colours_avoided)],
    [t("materialsLoved"), common(profile.materials_loved, words.material)],
    [t("materialsAvoided"), common(profile.materials_avoided, words.material)],
    [t("brandsLoved"), list(profile.brands_loved, houseOf)],
    [t("brandsAvoided"), list(profile.brands_avoided, houseOf)],
    [t("styleTags"), common(profile.style_tags, words.styleTag)],
    [t("occasions"), common(profile.occasions, words.occasion)],
    [t("dislikes"), profile.dislikes],
    [t("languages"), list(profile.languages, language)],
    [
      t("communication"),
      communication &&
        [
          t(`contact.${communication.contact}`),
          t(`pace.${communication.pace}`),
          communication.surprise ? t("surpriseYes") : t("surpriseNo"),
        ].join(" "),
    ],
  ];
  const given = rows.filter(([, value]) => Boolean(value));

  return (
    <div className={styles.facts}>
      <section>
        <h2 className={styles.title}>{t("sizes")}</h2>
        {sizes.length > 0 ? (
          <dl className={styles.sizes}>
            {sizes.map(([garment, size]) => (
              <div key={garment}>
                <dt>{words.garment(garment)}</dt>
                <dd>{size}</dd>
              </div>
            ))}
          </dl>
        ) : (
          <p className={styles.none}>{t("noSizes")}</p>
        )}
        {profile.fit_notes && <p className={styles.note}>{profile.fit_notes}</p>}
      </section>
      {budgets.length > 0 && (
        <section>
          <h2 className={styles.title}>{t("budgets")}</h2>
          <dl className={styles.rows}>
            {budgets.map(([category, given]) => (
              <div key={category}>
                <dt>{nameOfHandle(names.categories, category)}</dt>
                <dd>{budget(given) ?? "–"}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      <section>
        <h2 className={styles.title}>{t("taste")}</h2>
        {given.length > 0 ? (
          <dl className={styles.rows}>
            {given.map(([label, value]) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        ) : (
          <p className={styles.none}>{t("noProfile")}</p>
        )}
      </section>
    </div>
  );
}

const coloursOf = (keys: readonly string[]) => (keys.length > 0 ? <Colours keys={keys} /> : null);

function Colours({ keys }: { keys: readonly string[] }) {
  const words = useTasteWords();
  return (
    <ul className={styles.colours}>
      {keys.map((key) => (
        <li key={key} className={styles.colour}>
          <span
            className={styles.swatch}
            style={{ "--tone": TONES.get(key) } as CSSProperties}
            aria-hidden="true"
          />
          {words.colour(key)}
        </li>
      ))}
    </ul>
  );
}
