"use client";

import { useTranslations } from "next-intl";

import { PiecePrice } from "@/features/catalogue";
import { Link } from "@/i18n/navigation";
import { Picture } from "@/ui/picture";
import { Plate } from "@/ui/plate";

import styles from "./suggestion-list.module.css";
import { type Suggestion } from "./suggestions";

interface SuggestionItemProps {
  id: string;
  item: Suggestion;
  /** The arrow keys have reached it. */
  selected: boolean;
  onFollow: () => void;
}

/** One suggestion: a link for the pointer, an option for the arrow keys; never in the tab order. */
export function SuggestionItem({ id, item, selected, onFollow }: SuggestionItemProps) {
  return (
    <Link
      href={item.href}
      id={id}
      role="option"
      aria-selected={selected}
      tabIndex={-1}
      prefetch={false}
      className={item.kind === "piece" ? styles.piece : styles.word}
      onClick={onFollow}
    >
      <Words item={item} />
    </Link>
  );
}

function Words({ item }: { item: Suggestion }) {
  const t = useTranslations("catalogue.suggest");
  switch (item.kind) {
    case "query":
      return <span>{item.label}</span>;
    case "all":
      return <span className={styles.all}>{t("all", { words: item.words })}</span>;
    case "category":
    case "house": {
      const parent = item.kind === "category" ? item.parent : null;
      return (
        <>
          <span>{parent ? t("within", { name: item.label, parent }) : item.label}</span>{" "}
          <small>{item.count}</small>
        </>
      );
    }
    case "piece":
      return <PieceWords piece={item.piece} />;
  }
}

function PieceWords({ piece }: { piece: Extract<Suggestion, { kind: "piece" }>["piece"] }) {
  return (
    <>
      {piece.image ? (
        <Picture
          src={piece.image.url}
          alt=""
          background={piece.image.background}
          blur={piece.image.blur}
          ratio="4/5"
          sizes="(min-width: 900px) 10rem, 4.5rem"
        />
      ) : (
        <Plate title={piece.title} ratio="4/5" />
      )}
      <span className={styles.facts}>
        {piece.house ? <span className={styles.house}>{piece.house}</span> : null}
        <span>{piece.title}</span>
        {piece.price ? <PiecePrice price={piece.price} /> : null}
      </span>
    </>
  );
}
