"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";

import type { BoardItem } from "@/lib/data/board-types";

import { sizeOf } from "./rules";
import styles from "./size-request.module.css";

interface SizeRequestProps {
  item: BoardItem;
  /** The stylist's first name. */
  name: string;
  onRequest: (size: string | null) => void;
}

/** The other sizes of a piece as words; asking for one sends a wish, it does not change the board. */
export function SizeRequest({ item, name, onRequest }: SizeRequestProps) {
  const t = useTranslations("board.size");
  const [isOpen, setOpen] = useState(false);
  const own = sizeOf(item);
  const others = item.sizes.filter(({ variant_id }) => variant_id !== item.variant.id);
  if (own === null || others.length === 0) {
    return null;
  }
  const wanted = item.requested_size;
  return (
    <div className={styles.size} data-print="hide">
      {wanted ? (
        <p className={styles.wanted} role="status">
          {t("wanted", { size: wanted, name })}{" "}
          <button type="button" className={styles.open} onClick={() => onRequest(null)}>
            {t("takeBack")}
          </button>
        </p>
      ) : (
        <button
          type="button"
          className={styles.open}
          aria-expanded={isOpen}
          aria-label={t("openNamed", { title: item.product.title })}
          onClick={() => setOpen(!isOpen)}
        >
          {t("open")}
        </button>
      )}
      {isOpen && !wanted && (
        <div className={styles.list} role="group" aria-label={t("list")}>
          {others.map(({ variant_id, value, available }) => (
            <button
              key={variant_id}
              type="button"
              className={styles.value}
              data-gone={!available || undefined}
              aria-label={available ? t("ask", { size: value }) : t("askGone", { size: value })}
              onClick={() => {
                setOpen(false);
                onRequest(value);
              }}
            >
              {value}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
