"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";

import { useFailureSentence } from "@/features/bag";
import type { BoardItem } from "@/lib/data/board-types";
import { Button, Field, Notice } from "@/ui";

import { useCommentMutation } from "./board-api";
import styles from "./comments-panel.module.css";
import { optionWords } from "./rules";
import type { BoardView } from "./use-board-words";

const MAX_LENGTH = 2000;

interface CommentsPanelProps {
  view: BoardView;
  /** The piece that is talked about; null for the board as a whole. */
  item: BoardItem | null;
}

/** What was said about a piece or the board, the latest last, and a line to answer. */
export function CommentsPanel({ view, item }: CommentsPanelProps) {
  const t = useTranslations("board.comments");
  const { board, words, name } = view;
  const sentence = useFailureSentence("board");
  const [text, setText] = useState("");
  const [comment, { isLoading, error }] = useCommentMutation();
  const said = board.comments.filter(({ item_id }) => item_id === (item?.id ?? null));

  async function send(event: FormEvent) {
    event.preventDefault();
    const typed = text.trim();
    if (!typed || isLoading) {
      return;
    }
    const result = await comment({
      board: board.id,
      text: typed,
      ...(item ? { item_id: item.id } : {}),
    });
    if (!("error" in result)) {
      setText("");
    }
  }

  return (
    <div className={styles.panel}>
      {item && (
        <p className={styles.about}>
          {[item.product.brand?.name, optionWords(item)].filter(Boolean).join(", ")}
        </p>
      )}
      {said.length > 0 ? (
        <ol className={styles.list} aria-live="polite">
          {said.map(({ id, author, text: written, created_at }) => (
            <li
              key={id}
              className={styles.comment}
              data-own={author.type === "customer" || undefined}
            >
              <p className={styles.who}>
                {author.type === "customer" ? t("you") : (author.name ?? name)}
                <time dateTime={created_at} className={styles.when}>
                  {words.moment(created_at)}
                </time>
              </p>
              <p className={styles.text}>{written}</p>
            </li>
          ))}
        </ol>
      ) : (
        <p className={styles.none}>{item ? t("noneItem", { name }) : t("none", { name })}</p>
      )}
      {board.can.includes("comment") && (
        <form onSubmit={send} noValidate className={styles.form}>
          <Field
            label={t("label", { name })}
            name="comment"
            multiline
            maxLength={MAX_LENGTH}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          {error && <Notice tone="error">{sentence(error)}</Notice>}
          <Button type="submit" loading={isLoading} disabled={text.trim() === ""}>
            {t("send")}
          </Button>
        </form>
      )}
    </div>
  );
}
