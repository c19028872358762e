import { useTranslations } from "next-intl";

import { type Outlook, useStylistWords } from "@/features/stylists";

import { useMomentWords } from "../parts/use-moment-words";
import { useMoneyWords } from "../parts/use-money-words";
import { type Brief } from "../types";
import styles from "./brief-facts.module.css";

/** What a brief says, in a few quiet rows; what was left open is left out. */
export function BriefFacts({ brief, outlook }: { brief: Brief; outlook: Outlook }) {
  const t = useTranslations("concierge.brief.facts");
  const words = useStylistWords();
  const moments = useMomentWords(outlook);
  const money = useMoneyWords();
  const { happens_on: on, ends_on: until } = brief;
  const rows = [
    ["occasion", t(`occasions.${brief.occasion}`)],
    [
      "when",
      on && until && until !== on
        ? t("span", { from: moments.date(on), to: moments.date(until) })
        : on
          ? moments.date(on)
          : null,
    ],
    ["where", brief.city],
    ["budget", brief.budget ? money.budget(brief.budget) : null],
    ["mode", brief.mode ? words.mode(brief.mode) : null],
    [
      "languages",
      brief.languages.length > 0 ? words.list(brief.languages.map(words.language)) : null,
    ],
    [
      "specialties",
      brief.specialties.length > 0
        ? words.list(brief.specialties.map((one) => words.specialty(one).toLowerCase()))
        : null,
    ],
  ] as const;
  return (
    <>
      {brief.wishes ? <p className={styles.wishes}>{brief.wishes}</p> : null}
      <dl className={styles.rows}>
        {rows.map(([key, value]) =>
          value ? (
            <div key={key}>
              <dt>{t(key)}</dt>
              <dd>{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
    </>
  );
}
