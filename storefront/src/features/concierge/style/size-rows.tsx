import { useTranslations } from "next-intl";

import { KeptText } from "../parts/kept-text";
import { GARMENTS } from "../vocabulary";
import styles from "./question-fields.module.css";

const SIZE_MAX_LENGTH = 20;

/** Sizes by garment, as their wearer writes them. */
export function SizeRows({ sizes }: { sizes: Readonly<Record<string, string>> }) {
  const t = useTranslations("concierge");
  return (
    <div className={styles.sizes}>
      {GARMENTS.map((garment) => (
        <KeptText
          key={garment}
          label={t(`garments.${garment}`)}
          name={`sizes.${garment}`}
          defaultValue={sizes[garment] ?? ""}
          maxLength={SIZE_MAX_LENGTH}
        />
      ))}
    </div>
  );
}
