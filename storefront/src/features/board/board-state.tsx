"use client";

import { useTranslations } from "next-intl";

import { Notice, TextLink } from "@/ui";

import styles from "./board-screen.module.css";
import { checkoutHref } from "./paths";
import type { BoardView } from "./use-board-words";

/** Where a board stands when it no longer waits for the client's word; nothing while it does. */
export function BoardState({ view }: { view: BoardView }) {
  const t = useTranslations("board.state");
  const { board, name } = view;
  const { status } = board;
  if (status === "shared" || status === "draft") {
    return null;
  }
  const way =
    status === "approved" && board.cart_id ? (
      <TextLink href={checkoutHref(board.id)}>{t("checkout")}</TextLink>
    ) : status === "ordered" && board.order ? (
      <TextLink href={`/account/orders/${board.order.id}`}>{t("order")}</TextLink>
    ) : undefined;
  return (
    <div className={styles.state}>
      <Notice
        tone={status === "ordered" || status === "approved" ? "success" : "info"}
        action={way}
      >
        {t(status, { name })}
      </Notice>
    </div>
  );
}
