"use client";

import { useTranslations } from "next-intl";

import { useHouseDispatch, useHouseSelector } from "@/store/hooks";
import { VisuallyHidden } from "@/ui";

import { useGetBagQuery } from "./bag-api";
import styles from "./bag-button.module.css";
import { bagOpened } from "./bag-ui-slice";

/** Opens the bag from the header, says how many pieces are in it, and tells when that changes. */
export function BagButton() {
  const t = useTranslations("bag");
  const dispatch = useHouseDispatch();
  const isOpen = useHouseSelector((state) => state.bagUi.open);
  const { data: bag } = useGetBagQuery();
  const count = bag?.count ?? 0;

  return (
    <>
      <button
        type="button"
        className={styles.button}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => dispatch(bagOpened())}
      >
        <span className={styles.word} aria-hidden="true">
          {t("button")}
        </span>
        <span className={styles.count} aria-hidden="true">
          {count > 0 ? count : ""}
        </span>
        <VisuallyHidden>{t("open", { count })}</VisuallyHidden>
      </button>
      <VisuallyHidden>
        <span role="status">{bag?.exists ? t("announced", { count }) : ""}</span>
      </VisuallyHidden>
    </>
  );
}
