"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";

import { useFailureSentence } from "@/features/bag";
import { CommentForm, CommentList } from "@/features/board";
import type { Locale } from "@/i18n/markets";
import type { Board } from "@/lib/data/board-types";
import { formatDate } from "@/lib/format";
import { SelectField } from "@/ui";

import { useCommentOnBoardMutation } from "../clientele-api";
import styles from "./board-talk.module.css";

interface BoardTalkProps {
  board: Board;
  /** The client's first name. */
  name: string;
  /** The name under which the stylist who reads works; others may have been here before. */
  self: string;
}

/** What was said on a board, piece by piece, and a line to answer the client. */
export function BoardTalk({ board, name, self }: BoardTalkProps) {
  const t = useTranslations("atelier.composer.talk");
  const locale = useLocale() as Locale;
  const sentence = useFailureSentence("atelier");
  const [about, setAbout] = useState("");
  const [comment, { isLoading, error }] = useCommentOnBoardMutation();
  const pieces = board.looks.flatMap(({ items }) => items);
  const titles = new Map(
    [...pieces, ...board.removed_items].map(({ id, product }) => [id, product.title]),
  );
  const canTalk = board.can.includes("comment");
  if (!canTalk && board.comments.length === 0) {
    return null;
  }

  async function send(text: string): Promise<boolean> {
    const of = about ? { item_id: about } : {};
    return !("error" in (await comment({ id: board.id, text, ...of })));
  }

  return (
    <section className={styles.talk} aria-labelledby="talk-title">
      <h2 id="talk-title" className={styles.title}>
        {t("title", { name })}
      </h2>
      {board.comments.length > 0 ? (
        <CommentList
          comments={board.comments}
          isOwn={({ author }) => author.type === "stylist" && author.name === self}
          you={t("you")}
          name={name}
          about={({ item_id, created_at }) => (
            <>
              {item_id && `${titles.get(item_id) ?? ""}, `}
              <time dateTime={created_at}>{formatDate(created_at, locale)}</time>
            </>
          )}
        />
      ) : (
        <p className={styles.none}>{t("none", { name })}</p>
      )}
      {canTalk && (
        <CommentForm
          quiet
          label={t("label", { name })}
          action={t("send")}
          isSending={isLoading}
          problem={error ? sentence(error) : null}
          onSend={send}
        >
          <SelectField
            label={t("about")}
            name="about"
            value={about}
            options={[
              { value: "", label: t("board") },
              ...pieces.map(({ id, product }) => ({ value: id, label: product.title })),
            ]}
            onChange={({ target: { value } }) => setAbout(value)}
          />
        </CommentForm>
      )}
    </section>
  );
}
