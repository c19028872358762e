import { useStylistWords } from "@/features/stylists";

import { Tick } from "../parts/tick";
import styles from "./question-fields.module.css";

interface LanguageTicksProps {
  chosen: readonly string[];
  /** ISO 639-1. */
  languages: readonly string[];
}

/** Languages to be spoken to in. */
export function LanguageTicks({ chosen, languages }: LanguageTicksProps) {
  const words = useStylistWords();
  const extra = chosen.filter((code) => !languages.includes(code));
  return (
    <div className={styles.ticks}>
      {[...languages, ...extra].map((code) => (
        <Tick
          key={code}
          name="languages"
          value={code}
          defaultChecked={chosen.includes(code)}
          label={words.language(code)}
        />
      ))}
    </div>
  );
}
