import { useTranslations } from "next-intl";

import { type StyleProfile } from "../types";
import { useTasteWords } from "../use-taste-words";
import styles from "./learned-part.module.css";

interface LearnedPartProps {
  learned: StyleProfile["learned"];
  /** Names by handle. */
  houses: ReadonlyMap<string, string>;
  categories: ReadonlyMap<string, string>;
}

/** How many of each kind are worth reading. */
const SHOWN = 4;

/** What the verdicts on boards have taught the house, told openly. */
export function LearnedPart({ learned, houses, categories }: LearnedPartProps) {
  const t = useTranslations("concierge.style.learned");
  const words = useTasteWords();
  const groups = [
    { key: "colours", entries: learned.colours, word: words.colour },
    {
      key: "brands",
      entries: learned.brands,
      word: (handle: string) => houses.get(handle) ?? handle,
    },
    {
      key: "categories",
      entries: learned.categories,
      word: (handle: string) => categories.get(handle) ?? handle,
    },
  ] as const;
  const told = groups.filter(({ entries }) => entries.length > 0);
  if (told.length === 0 && learned.reasons.length === 0) {
    return null;
  }
  return (
    <section aria-labelledby="learned" className={styles.part}>
      <h2 id="learned" className={styles.title}>
        {t("title")}
      </h2>
      <p className={styles.intro}>{t("intro")}</p>
      <div className={styles.groups}>
        {told.map(({ key, entries, word }) => (
          <div key={key}>
            <h3 className={styles.label}>{t(key)}</h3>
            <ul>
              {entries.slice(0, SHOWN).map(({ value, kept, passed }) => (
                <li key={value} className={styles.row}>
                  <span>{word(value)}</span>
                  <span className={styles.count}>{t("verdicts", { kept, passed })}</span>
                  <span
                    className={styles.bar}
                    style={{ inlineSize: `${(100 * kept) / Math.max(1, kept + passed)}%` }}
                  />
                </li>
              ))}
            </ul>
          </div>
        ))}
        {learned.reasons.length > 0 ? (
          <div>
            <h3 className={styles.label}>{t("reasons")}</h3>
            <ul>
              {learned.reasons.slice(0, SHOWN).map(({ reason, count }) => (
                <li key={reason} className={styles.row}>
                  <span>{words.reason(reason)}</span>
                  <span className={styles.count}>{t("times", { count })}</span>
                </li>
              ))}
            </ul>
          </div>
        ) : null}
      </div>
    </section>
  );
}
