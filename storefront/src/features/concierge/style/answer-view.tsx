import { useLocale, useTranslations } from "next-intl";
import { type ReactNode } from "react";

import { useStylistWords } from "@/features/stylists";
import { type Locale } from "@/i18n/markets";
import { Picture } from "@/ui";

import { useMoneyWords } from "../parts/use-money-words";
import { type StyleProfile } from "../types";
import { useTasteWords } from "../use-taste-words";
import { COLOURS, MATERIALS, ownPicture, type Question, SILHOUETTES } from "../vocabulary";
import styles from "./answer-view.module.css";
import { SilhouetteDrawing } from "./silhouette-drawing";

interface AnswerViewProps {
  question: Question;
  profile: StyleProfile;
  /** Names by handle. */
  houses: ReadonlyMap<string, string>;
  categories: ReadonlyMap<string, string>;
}

/** An answer as it is seen: drawings, tones and pictures before words. */
export function AnswerView({ question, profile, houses, categories }: AnswerViewProps) {
  const t = useTranslations("concierge.style");
  const words = useTasteWords();
  const stylists = useStylistWords();
  const money = useMoneyWords();
  const locale = useLocale() as Locale;
  const capital = useCapital();
  const list = (all: string[]) => capital(stylists.list(all));
  // Names that begin with a capital where they stand alone.
  const listed = (all: string[]) => list(all.map((one) => one.toLocaleLowerCase(locale)));
  switch (question) {
    case "occasions":
      return <p>{listed(profile.occasions.map(words.occasion))}</p>;
    case "style_tags":
      return <p>{listed(profile.style_tags.map(words.styleTag))}</p>;
    case "languages":
      return <p>{list(profile.languages.map(stylists.language))}</p>;
    case "silhouettes":
      return (
        <Faces
          keys={profile.silhouettes}
          word={words.silhouette}
          face={(key) => {
            const known = SILHOUETTES.find((silhouette) => silhouette === key);
            return known ? (
              <span className={styles.shape}>
                <SilhouetteDrawing silhouette={known} />
              </span>
            ) : null;
          }}
        />
      );
    case "colours":
      return (
        <>
          <Faces keys={profile.colours_loved} word={words.colour} face={tone} />
          <Avoided keys={profile.colours_avoided} word={words.colour} />
        </>
      );
    case "materials":
      return (
        <>
          <Faces keys={profile.materials_loved} word={words.material} face={materialFace} />
          <Avoided keys={profile.materials_avoided} word={words.material} />
        </>
      );
    case "brands": {
      const name = (handle: string) => houses.get(handle) ?? handle;
      return (
        <>
          <p className={styles.houses}>{stylists.list(profile.brands_loved.map(name))}</p>
          <Avoided keys={profile.brands_avoided} word={name} />
        </>
      );
    }
    case "sizes":
      return (
        <Pairs
          pairs={Object.entries(profile.sizes).map(([garment, size]) => [
            words.garment(garment),
            size,
          ])}
        />
      );
    case "budgets":
      return (
        <Pairs
          pairs={Object.entries(profile.budgets).map(([category, budget]) => [
            categories.get(category) ?? category,
            money.budget(budget),
          ])}
        />
      );
    case "fit_notes":
    case "dislikes":
      return <p className={styles.told}>{profile[question]}</p>;
    case "communication": {
      const { communication } = profile;
      return communication ? (
        <p>
          {t("communicationSentence", {
            contact: communication.contact,
            pace: communication.pace,
            surprise: communication.surprise ? "yes" : "no",
          })}
        </p>
      ) : null;
    }
  }
}

interface WordsProps {
  keys: readonly string[];
  word: (key: string) => string;
}

function Faces({ keys, word, face }: WordsProps & { face: (key: string) => ReactNode }) {
  return keys.length > 0 ? (
    <ul className={styles.faces}>
      {keys.map((key) => (
        <li key={key} className={styles.face}>
          {face(key)}
          <span className={styles.word}>{word(key)}</span>
        </li>
      ))}
    </ul>
  ) : null;
}

function Avoided({ keys, word }: WordsProps) {
  const t = useTranslations("concierge.style");
  const { list } = useStylistWords();
  return keys.length > 0 ? (
    <p className={styles.avoided}>{t("never", { things: list(keys.map(word)) })}</p>
  ) : null;
}

function Pairs({ pairs }: { pairs: readonly (readonly [string, string])[] }) {
  return (
    <ul className={styles.pairs}>
      {pairs.map(([name, value]) => (
        <li key={name}>
          <span className={styles.pairName}>{name}</span> {value}
        </li>
      ))}
    </ul>
  );
}

function tone(key: string): ReactNode {
  const known = COLOURS.find(([colour]) => colour === key);
  return <span className={styles.tone} style={{ backgroundColor: known?.[1] }} />;
}

function materialFace(key: string): ReactNode {
  const known = MATERIALS.find((material) => material === key);
  return known ? (
    <Picture src={ownPicture("material", known)} alt="" ratio="1/1" sizes="64px" />
  ) : null;
}

/** The first letter large, as a sentence begins in the visitor's language. */
function useCapital(): (words: string) => string {
  const locale = useLocale() as Locale;
  return (words) => words.slice(0, 1).toLocaleUpperCase(locale) + words.slice(1);
}
