"use client";

import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";

import { useFailureSentence } from "@/features/bag";
import type { Locale } from "@/i18n/markets";
import type { Board } from "@/lib/data/board-types";
import { formatDate } from "@/lib/format";
import { Button, Field, Notice, SelectField } from "@/ui";

import { useCommentOnBoardMutation } from "../clientele-api";
import styles from "./board-talk.module.css";

const MAX_LENGTH = 2000;

/** What was said on a board, piece by piece, and a line to answer the client. */
export function BoardTalk({ board, name }: { board: Board; name: string }) {
  const t = useTranslations("atelier.composer.talk");
  const locale = useLocale() as Locale;
  const sentence = useFailureSentence("atelier");
  const [text, setText] = useState("");
  const [about, setAbout] = useState("");
  const [comment, { isLoading, error }] = useCommentOnBoardMutation();
  const items = [...board.looks.flatMap((look) => look.items), ...board.removed_items];
  const titles = new Map(items.map((item) => [item.id, item.product.title]));
  const canTalk = board.can.includes("comment");
  if (!canTalk && board.comments.length === 0) {
    return null;
  }

  async function send(event: FormEvent) {
    event.preventDefault();
    const written = text.trim();
    if (!written || isLoading) {
      return;
    }
    const result = await comment({
      id: board.id,
      text: written,
      ...(about ? { item_id: about } : {}),
    });
    if (!("error" in result)) {
      setText("");
    }
  }

  return (
    <section className={styles.talk} aria-labelledby="talk-title">
      <h2 id="talk-title" className={styles.title}>
        {t("title", { name })}
      </h2>
      {board.comments.length > 0 ? (
        <ol className={styles.list}>
          {board.comments.map(({ id, item_id, author, text: said, created_at }) => (
            <li
              key={id}
              className={styles.comment}
              data-own={author.type === "stylist" || undefined}
            >
              <p className={styles.who}>
                {author.type === "stylist" ? t("you") : (author.name ?? name)}
                <span className={styles.about}>
                  {item_id && `${titles.get(item_id) ?? ""}, `}
                  <time dateTime={created_at}>{formatDate(created_at, locale)}</time>
                </span>
              </p>
              <p className={styles.text}>{said}</p>
            </li>
          ))}
        </ol>
      ) : (
        <p className={styles.none}>{t("none", { name })}</p>
      )}
      {canTalk && (
        <form onSubmit={send} noValidate className={styles.form}>
          <SelectField
            label={t("about")}
            name="about"
            value={about}
            options={[
              { value: "", label: t("board") },
              ...board.looks.flatMap((look) =>
                look.items.map((item) => ({ value: item.id, label: item.product.title })),
              ),
            ]}
            onChange={({ target: { value } }) => setAbout(value)}
          />
          <Field
            label={t("label", { name })}
            name="comment"
            multiline
            maxLength={MAX_LENGTH}
            value={text}
            onChange={({ target: { value } }) => setText(value)}
          />
          {error && <Notice tone="error">{sentence(error)}</Notice>}
          <div>
            <Button variant="quiet" type="submit" loading={isLoading} disabled={!text.trim()}>
              {t("send")}
            </Button>
          </div>
        </form>
      )}
    </section>
  );
}
