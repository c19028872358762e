"use client";

import { useTranslations } from "next-intl";

import { useFailureSentence } from "@/features/bag";
import type { BoardItem } from "@/lib/data/board-types";

import { useCommentMutation } from "./board-api";
import { CommentForm } from "./comment-form";
import { CommentList } from "./comment-list";
import styles from "./comments-panel.module.css";
import { optionWords } from "./rules";
import type { BoardView } from "./use-board-words";

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
  const [comment, { isLoading, error }] = useCommentMutation();
  const said = board.comments.filter(({ item_id }) => item_id === (item?.id ?? null));

  async function send(text: string): Promise<boolean> {
    const about = item ? { item_id: item.id } : {};
    return !("error" in (await comment({ board: board.id, text, ...about })));
  }

  return (
    <div className={styles.panel}>
      {item && (
        <p className={styles.about}>
          {[item.product.brand?.name, optionWords(item)].filter(Boolean).join(", ")}
        </p>
      )}
      {said.length > 0 ? (
        <CommentList
          comments={said}
          isOwn={({ author }) => author.type === "customer"}
          you={t("you")}
          name={name}
          about={({ created_at }) => <time dateTime={created_at}>{words.moment(created_at)}</time>}
        />
      ) : (
        <p className={styles.about}>{item ? t("noneItem", { name }) : t("none", { name })}</p>
      )}
      {board.can.includes("comment") && (
        <CommentForm
          label={t("label", { name })}
          action={t("send")}
          isSending={isLoading}
          problem={error ? sentence(error) : null}
          onSend={send}
        />
      )}
    </div>
  );
}
