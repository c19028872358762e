"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";

import { useFailureSentence } from "@/features/bag";
import { useRouter } from "@/i18n/navigation";
import type { BoardDifference } from "@/lib/data/board-types";
import { readFailure } from "@/store/house-failure";
import { Button, Notice, Picture, Plate } from "@/ui";

import styles from "./approval.module.css";
import { useApproveMutation } from "./board-api";
import { DifferencesNotice } from "./differences-notice";
import { checkoutHref } from "./paths";
import { amountOf, isGone, keptOf, taxOf, undecidedOf } from "./rules";
import type { BoardView } from "./use-board-words";

interface ApprovalProps {
  view: BoardView;
  /** A verdict is under way: what would be bought is not settled. */
  busy: boolean;
  /** What has changed since the client last saw it, other than by themselves. */
  changes: readonly BoardDifference[];
  /** The client goes by what the board says now. */
  onSeen: () => void;
  /** The house has refused what is shown: the board is to be read again. */
  onStale: () => void;
}

/** The end of the board: once more exactly what will be bought, and the one button. */
export function Approval({ view, busy, changes, onSeen, onStale }: ApprovalProps) {
  const t = useTranslations("board.approval");
  const sentence = useFailureSentence("board");
  const router = useRouter();
  const [approve, { isLoading, error, reset }] = useApproveMutation();
  const underWay = useRef(false);
  const { board, words, isOpen, name } = view;
  const kept = keptOf(board);
  const tax = taxOf(board);
  const open = undecidedOf(board).length;
  const gone = isOpen ? kept.filter(isGone) : [];
  const canAct = isOpen || board.can.includes("approve");
  const failure = readFailure(error);
  const told =
    failure?.code === "board_changed"
      ? (failure.details.differences as BoardDifference[] | undefined)
      : undefined;
  const differences = told ?? changes;

  useEffect(() => {
    // Whatever was refused: the board is not as it was shown.
    if (error) {
      onStale();
    }
  }, [error, onStale]);

  async function buy() {
    if (underWay.current || !board.content_hash) {
      return;
    }
    underWay.current = true;
    const result = await approve({ board: board.id, content_hash: board.content_hash });
    if (result.data) {
      router.push(checkoutHref(board.id));
    } else {
      underWay.current = false;
    }
  }

  return (
    <section
      id="approval"
      tabIndex={-1}
      className={styles.approval}
      aria-labelledby="approval-title"
    >
      <div className={styles.head}>
        <h2 id="approval-title" className={styles.title}>
          {t(isOpen ? "title" : `titles.${board.status}`)}
        </h2>
        <p className={styles.intro}>
          {kept.length > 0 ? t("intro", { count: kept.length }) : t("empty", { name })}
          {isOpen && kept.length > 0 && open > 0 && <> {t("open", { count: open })}</>}
        </p>
      </div>
      {kept.length > 0 && (
        <div className={styles.body}>
          <ul className={styles.lines}>
            {kept.map((item) => (
              <li
                key={item.id}
                className={styles.line}
                data-gone={(isOpen && isGone(item)) || undefined}
              >
                <span className={styles.picture}>
                  {item.product.picture ? (
                    <Picture
                      src={item.product.picture.url}
                      alt=""
                      background={item.product.picture.background}
                      ratio="4/5"
                      sizes="64px"
                    />
                  ) : (
                    <Plate title={item.product.title} ratio="4/5" />
                  )}
                </span>
                <span>
                  <span className={styles.name}>{item.product.title}</span>
                  <span className={styles.detail}>
                    {[item.product.brand?.name, words.chosen(item)].filter(Boolean).join(", ")}
                  </span>
                  {isOpen && isGone(item) && <span className={styles.problem}>{t("gone")}</span>}
                </span>
                <span className={styles.amount}>{words.money(amountOf(item))}</span>
              </li>
            ))}
          </ul>
          <p className={styles.total} data-busy={busy || undefined}>
            <span>{t("total", { tax })}</span>
            <span>{words.money(board.total.amount)}</span>
          </p>
          {(isOpen || board.status === "approved") && (
            <p className={styles.terms}>
              {isOpen && board.expires_at && (
                <>{t("held", { when: words.moment(board.expires_at) })} </>
              )}
              {t("added", { tax })}
            </p>
          )}
          {canAct && (
            <div className={styles.act} data-print="hide">
              {differences.length > 0 ? (
                <DifferencesNotice
                  differences={differences}
                  words={words}
                  name={name}
                  onSeen={() => {
                    reset();
                    onSeen();
                  }}
                />
              ) : (
                error && <Notice tone="error">{sentence(error)}</Notice>
              )}
              <Button
                fullWidth
                loading={isLoading}
                disabled={busy || gone.length > 0 || differences.length > 0 || !board.content_hash}
                onClick={() => void buy()}
              >
                {isLoading
                  ? t("approving")
                  : t("approve", { tax, total: words.money(board.total.amount) })}
              </Button>
              <p className={styles.after}>
                {gone.length > 0 ? t("takeOut", { count: gone.length }) : t("after")}
              </p>
            </div>
          )}
        </div>
      )}
      {!canAct && error && (
        // What was asked for cannot be had any more: said here, where it was asked for.
        <div className={styles.act}>
          <Notice tone="error">{sentence(error)}</Notice>
        </div>
      )}
      {board.status === "approved" && board.cart_id && (
        <div className={styles.act} data-print="hide">
          <Button href={checkoutHref(board.id)}>{t("checkout")}</Button>
        </div>
      )}
      {board.order && (
        <div className={styles.act} data-print="hide">
          <Button variant="quiet" href={`/account/orders/${board.order.id}`}>
            {t("order", { number: board.order.display_id })}
          </Button>
        </div>
      )}
    </section>
  );
}
