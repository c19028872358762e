"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";

import { SuggestionItem } from "./suggestion-item";
import styles from "./suggestion-list.module.css";
import { type SuggestionGroup } from "./suggestions";

interface SuggestionListProps {
  id: string;
  groups: readonly SuggestionGroup[];
  /** The one that the arrow keys have reached; -1 while they are in the field. */
  active: number;
  hidden: boolean;
  onFollow: () => void;
}

/** The list of a combobox: words, rooms and houses on one side, pieces with their picture on the other. */
export default function SuggestionList({
  id,
  groups,
  active,
  hidden,
  onFollow,
}: SuggestionListProps) {
  const t = useTranslations("catalogue.suggest");
  const list = useRef<HTMLDivElement>(null);

  useEffect(() => {
    list.current?.querySelector("[aria-selected='true']")?.scrollIntoView({ block: "nearest" });
  }, [active]);

  const starts = groups.map((_, index) =>
    groups.slice(0, index).reduce((sum, { items }) => sum + items.length, 0),
  );
  return (
    <div
      ref={list}
      id={id}
      role="listbox"
      aria-label={t("label")}
      className={styles.list}
      hidden={hidden}
    >
      {groups.map(({ key, items }, index) => (
        <div
          key={key}
          role="group"
          aria-labelledby={`${id}-${key}`}
          className={styles.group}
          data-group={key}
        >
          <p id={`${id}-${key}`} role="presentation" className={styles.heading}>
            {t(key)}
          </p>
          <div role="presentation" className={styles.items}>
            {items.map((item, place) => {
              const position = (starts[index] ?? 0) + place;
              return (
                <SuggestionItem
                  key={item.kind + item.href}
                  id={`${id}-${position}`}
                  item={item}
                  selected={position === active}
                  onFollow={onFollow}
                />
              );
            })}
          </div>
        </div>
      ))}
    </div>
  );
}
