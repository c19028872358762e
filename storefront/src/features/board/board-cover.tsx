"use client";

import { useTranslations } from "next-intl";

import { PrintButton, PrintHead } from "@/features/account";
import { Picture, TextLink } from "@/ui";

import styles from "./board-cover.module.css";
import { piecesOf, taxOf } from "./rules";
import type { BoardView } from "./use-board-words";

/** The front page of a board: whose it is, what it is for, how long its prices hold. */
export function BoardCover({ view, onComment }: { view: BoardView; onComment: () => void }) {
  const t = useTranslations("board.cover");
  const { board, words, name, isOpen } = view;
  const { portrait } = board.stylist;
  const pieces = piecesOf(board).length;
  const looks = board.looks.length;
  const about = board.comments.filter(({ item_id }) => item_id === null).length;
  return (
    <header className={styles.cover}>
      <PrintHead />
      <p className={styles.back} data-print="hide">
        <TextLink href={`/account/engagements/${board.engagement_id}`} bare prefetch={false}>
          {t("back", { name })}
        </TextLink>
      </p>
      <div className={styles.body}>
        <p className={styles.by}>
          {portrait && (
            <span className={styles.portrait}>
              <Picture
                src={portrait.url}
                alt=""
                background={portrait.background}
                blur={portrait.blur}
                ratio="4/5"
                sizes="56px"
              />
            </span>
          )}
          <span>{t("by", { name: board.stylist.display_name })}</span>
        </p>
        <h1 className={styles.title}>{board.title}</h1>
        {board.note && <p className={styles.note}>{board.note}</p>}
        <p className={styles.facts}>
          {t("facts", { pieces, looks })}
          {isOpen && board.expires_at && (
            <>
              {" "}
              {t.rich("held", {
                when: words.moment(board.expires_at),
                time: (text) => <time dateTime={board.expires_at ?? ""}>{text}</time>,
              })}{" "}
              {t("tax", { tax: taxOf(board) })}
            </>
          )}
        </p>
        {isOpen && board.revision > 1 && (
          <p className={styles.revised}>{t("revised", { name, revision: board.revision })}</p>
        )}
        <p className={styles.ways} data-print="hide">
          <button type="button" className={styles.way} aria-haspopup="dialog" onClick={onComment}>
            {about > 0 ? t("comments", { count: about }) : t("comment", { name })}
          </button>
          <span className={styles.print}>
            <PrintButton label={t("print")} />
          </span>
        </p>
      </div>
    </header>
  );
}
