"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";

import { type Locale, parseLocale } from "@/i18n/markets";
import { useHouseDispatch, useHouseSelector } from "@/store/hooks";
import { Button, Notice, Price, SideDrawer, Skeleton } from "@/ui";

import { useAddLineMutation, useGetBagQuery } from "./bag-api";
import { BagCode } from "./bag-code";
import styles from "./bag-drawer.module.css";
import { BagLineRow, isBuyable } from "./bag-line-row";
import { bagClosed, removalSettled } from "./bag-ui-slice";
import type { Bag } from "./types";
import { useFailureSentence } from "./use-failure-sentence";

/** The bag beside the page: everything in it, what it comes to, and the way to the checkout. */
export function BagDrawer() {
  const t = useTranslations("bag");
  const dispatch = useHouseDispatch();
  const isOpen = useHouseSelector((state) => state.bagUi.open);
  const { data: bag, isError, refetch } = useGetBagQuery();
  const close = () => dispatch(bagClosed());
  const hasLines = Boolean(bag && bag.lines.length > 0);

  return (
    <SideDrawer
      open={isOpen}
      onClose={close}
      title={t("title")}
      footer={bag && hasLines ? <BagFoot bag={bag} onLeave={close} /> : undefined}
    >
      <Undo />
      {bag ? (
        hasLines ? (
          <BagBody bag={bag} onLeave={close} />
        ) : (
          <EmptyBag waiting={bag.waiting} onLeave={close} />
        )
      ) : isError ? (
        <Notice
          tone="error"
          action={
            <Button variant="quiet" onClick={() => void refetch()}>
              {t("failed.action")}
            </Button>
          }
        >
          {t("failed.text")}
        </Notice>
      ) : (
        <div role="status" aria-label={t("loading")} className={styles.skeleton}>
          <Skeleton height={128} />
          <Skeleton height={128} />
        </div>
      )}
    </SideDrawer>
  );
}

function BagBody({ bag, onLeave }: { bag: Bag; onLeave: () => void }) {
  const t = useTranslations("bag");
  const [failure, setFailure] = useState<string | null>(null);
  return (
    <>
      {failure && <Notice tone="error">{failure}</Notice>}
      <ul aria-label={t("pieces")} className={styles.lines}>
        {bag.lines.map((line) => (
          <BagLineRow
            key={line.id}
            line={line}
            currency={bag.currency}
            onLeave={onLeave}
            onFailure={setFailure}
          />
        ))}
      </ul>
      <BagCode bag={bag} />
    </>
  );
}

function BagFoot({ bag, onLeave }: { bag: Bag; onLeave: () => void }) {
  const t = useTranslations("bag");
  const { market } = parseLocale(useLocale() as Locale);
  const blocked = !bag.lines.every(isBuyable);
  const { amounts, currency } = bag;
  return (
    <div className={styles.foot}>
      <dl className={styles.sum}>
        <SumRow label={t("totals.pieces")} amount={amounts.pieces} currency={currency} />
        {amounts.discount > 0 && (
          <>
            <SumRow label={t("totals.discount")} amount={-amounts.discount} currency={currency} />
            <SumRow label={t("totals.soFar")} amount={amounts.total} currency={currency} />
          </>
        )}
      </dl>
      <p className={styles.note}>{t(`notes.${market}`)}</p>
      {blocked ? (
        <p className={styles.blocked} role="alert">
          {t("blocked")}
        </p>
      ) : (
        <Button variant="primary" href="/checkout" fullWidth onClick={onLeave}>
          {t("checkout")}
        </Button>
      )}
    </div>
  );
}

interface SumRowProps {
  label: string;
  amount: number;
  currency: string;
}

function SumRow({ label, amount, currency }: SumRowProps) {
  return (
    <div className={styles.sumRow}>
      <dt>{label}</dt>
      <dd>
        <Price amount={amount} currency={currency} />
      </dd>
    </div>
  );
}

/** Nothing in the bag, or a bag that waits for its client to sign in; one way on either way. */
function EmptyBag({ waiting, onLeave }: { waiting: boolean; onLeave: () => void }) {
  const t = useTranslations(waiting ? "bag.waiting" : "bag.empty");
  return (
    <div className={styles.empty}>
      <p className={styles.emptyTitle}>{t("title")}</p>
      <p className={styles.note}>{t("text")}</p>
      <Button variant="quiet" href={waiting ? "/account/sign-in" : "/"} onClick={onLeave}>
        {t("action")}
      </Button>
    </div>
  );
}

/** What was just taken out, with the way to put it back, until the drawer is closed. */
function Undo() {
  const t = useTranslations("bag.removed");
  const dispatch = useHouseDispatch();
  const removed = useHouseSelector((state) => state.bagUi.removed);
  const sentence = useFailureSentence("bag");
  const [addLine, { isLoading, error }] = useAddLineMutation();
  if (!removed) {
    return null;
  }
  async function putBack(line: { variant_id: string; quantity: number }) {
    const result = await addLine({ variant_id: line.variant_id, quantity: line.quantity });
    if (!("error" in result)) {
      dispatch(removalSettled());
    }
  }
  return (
    <Notice
      tone={error ? "error" : "info"}
      action={
        <Button variant="quiet" loading={isLoading} onClick={() => void putBack(removed)}>
          {t("undo")}
        </Button>
      }
    >
      {sentence(error) ?? t("text", { title: removed.title })}
    </Notice>
  );
}
