"use client";

import { useLocale, useTranslations } from "next-intl";
import type { FormEvent, ReactNode } from "react";

import type { Locale } from "@/i18n/markets";
import { formatMoney } from "@/lib/format";
import { Button, Notice, TextLink } from "@/ui";

import { SoldOutNotice } from "./sold-out-notice";
import styles from "./steps.module.css";
import type { Checkout } from "./types";
import type { PlacingFailure } from "./use-place-order";

interface PaymentFormProps {
  checkout: Checkout;
  onPlace: () => Promise<void>;
  isPlacing: boolean;
  failure: PlacingFailure | null;
  onSolved: () => void;
  children: ReactNode;
}

/** What is ordered, in one sentence; how it is paid; the one button. */
export function PaymentForm({
  checkout,
  onPlace,
  isPlacing,
  failure,
  onSolved,
  children,
}: PaymentFormProps) {
  const t = useTranslations("checkout.payment");
  const locale = useLocale() as Locale;
  const { bag, address } = checkout;
  const total = formatMoney(bag.amounts.total, bag.currency, locale);
  const blocked = bag.lines.filter(
    (line) => line.available !== null && line.available < line.quantity,
  );
  const soldOut = failure?.soldOut.length
    ? failure.soldOut
    : blocked.map(({ id, title, available }) => ({ id, title, available: available ?? 0 }));

  function submit(event: FormEvent) {
    event.preventDefault();
    void onPlace();
  }

  return (
    <form onSubmit={submit} className={styles.form}>
      {address && (
        <p className={styles.review}>
          {t("review", {
            count: bag.count,
            name: `${address.first_name} ${address.last_name}`,
            city: address.city,
          })}
        </p>
      )}
      {children}
      {soldOut.map((line) =>
        checkout.board_id === null ? (
          <SoldOutNotice key={line.id} line={line} onSolved={onSolved} />
        ) : (
          <Notice
            key={line.id}
            tone="error"
            action={<TextLink href={`/account/boards/${checkout.board_id}`}>{t("board")}</TextLink>}
          >
            {t("boardSoldOut", { title: line.title })}
          </Notice>
        ),
      )}
      {failure && failure.soldOut.length === 0 && <Notice tone="error">{failure.sentence}</Notice>}
      <p className={styles.terms}>
        {t.rich("terms", {
          terms: (words) => <TextLink href="/legal/terms">{words}</TextLink>,
          privacy: (words) => <TextLink href="/legal/privacy">{words}</TextLink>,
        })}
      </p>
      <Button type="submit" fullWidth loading={isPlacing} disabled={soldOut.length > 0}>
        {isPlacing ? t("placing") : t("place", { total })}
      </Button>
    </form>
  );
}
