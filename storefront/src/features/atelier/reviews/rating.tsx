import { useTranslations } from "next-intl";

import styles from "./rating.module.css";

const BEST = 5;

/** A rating as five thin marks, said in words. */
export function Rating({ value }: { value: number }) {
  const t = useTranslations("atelier.reviews");
  return (
    <span role="img" aria-label={t("rating", { value })} className={styles.marks}>
      {Array.from({ length: BEST }, (_, index) => (
        <span key={index} className={styles.mark} data-on={index < value || undefined} />
      ))}
    </span>
  );
}
