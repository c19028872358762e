"use client";

import { useLocale, useTranslations } from "next-intl";
import { useId, useState } from "react";

import { type Bag, BagCode, type BagLine, bagOpened, LinePicture, Totals } from "@/features/bag";
import type { Locale } from "@/i18n/markets";
import { formatMoney } from "@/lib/format";
import { useHouseDispatch } from "@/store/hooks";
import { Price, TextLink } from "@/ui";

import styles from "./summary.module.css";

interface Props {
  bag: Bag;
  /** Id of the board whose approved lines these are; null for the bag. */
  boardId: string | null;
  /** True while the house works the amounts out anew. */
  busy: boolean;
}

/** What is being bought and what it comes to. Always there: beside the steps, or in one line above. */
export function Summary({ bag, boardId, busy }: Props) {
  const t = useTranslations("checkout.summary");
  const locale = useLocale() as Locale;
  const dispatch = useHouseDispatch();
  const [isShown, setShown] = useState(false);
  const headingId = useId();
  const contentId = useId();

  return (
    <section className={styles.summary} aria-labelledby={headingId}>
      <div className={styles.head}>
        <h2 id={headingId} className={styles.heading}>
          {t("title")}
        </h2>
        <button
          type="button"
          className={styles.toggle}
          aria-expanded={isShown}
          aria-controls={contentId}
          onClick={() => setShown(!isShown)}
        >
          <span>{isShown ? t("hide") : t("show")}</span>
          <span className={styles.toggleTotal}>
            {formatMoney(bag.amounts.total, bag.currency, locale)}
          </span>
        </button>
      </div>
      <div id={contentId} className={styles.content} data-shown={isShown || undefined}>
        <ul className={styles.lines}>
          {bag.lines.map((line) => (
            <SummaryLine key={line.id} line={line} currency={bag.currency} />
          ))}
        </ul>
        {boardId === null ? (
          <>
            <button type="button" className={styles.change} onClick={() => dispatch(bagOpened())}>
              {t("change")}
            </button>
            <BagCode bag={bag} />
          </>
        ) : (
          <p className={styles.fixed}>
            {t("fixed")} <TextLink href={`/account/boards/${boardId}`}>{t("board")}</TextLink>
          </p>
        )}
        <Totals amounts={bag.amounts} currency={bag.currency} busy={busy} />
      </div>
    </section>
  );
}

function SummaryLine({ line, currency }: { line: BagLine; currency: string }) {
  const t = useTranslations("checkout.summary");
  const detail = [
    ...line.options,
    ...(line.quantity > 1 ? [t("quantity", { count: line.quantity })] : []),
  ].join(", ");
  return (
    <li className={styles.line}>
      <LinePicture line={line} />
      <div>
        {line.house && <p className={styles.house}>{line.house}</p>}
        <p>{line.title}</p>
        {detail && <p className={styles.detail}>{detail}</p>}
      </div>
      <p className={styles.amount}>
        <Price amount={line.amount} currency={currency} />
      </p>
    </li>
  );
}
