"use client";

import { useTranslations } from "next-intl";

import { useHouseDispatch } from "@/store/hooks";
import { Price, TextLink } from "@/ui";

import { useRemoveLineMutation, useUpdateLineMutation } from "./bag-api";
import { lineRemoved, removalSettled } from "./bag-ui-slice";
import styles from "./bag-line-row.module.css";
import { LinePicture } from "./line-picture";
import { QuantityStepper } from "./quantity-stepper";
import { type BagLine, MAX_QUANTITY } from "./types";
import { useFailureSentence } from "./use-failure-sentence";

interface Props {
  line: BagLine;
  currency: string;
  /** Called when the visitor follows the piece's link. */
  onLeave: () => void;
  onFailure: (sentence: string) => void;
}

/** One piece of the bag: what it is, how many, what it costs, and the way out. */
export function BagLineRow({ line, currency, onLeave, onFailure }: Props) {
  const t = useTranslations("bag.line");
  const dispatch = useHouseDispatch();
  const sentence = useFailureSentence("bag");
  const [updateLine, { isLoading: isUpdating }] = useUpdateLineMutation();
  const [removeLine] = useRemoveLineMutation();
  const { title, variant_id, quantity } = line;

  async function change(next: number) {
    const result = await updateLine({ id: line.id, quantity: next });
    if ("error" in result) {
      onFailure(sentence(result.error) ?? "");
    }
  }

  async function remove() {
    dispatch(lineRemoved({ title, variant_id, quantity }));
    const result = await removeLine({ id: line.id });
    if ("error" in result) {
      dispatch(removalSettled());
      onFailure(sentence(result.error) ?? "");
    }
  }

  return (
    <li className={styles.row}>
      <div className={styles.picture}>
        <LinePicture line={line} />
      </div>
      <div className={styles.facts}>
        {line.house && <p className={styles.house}>{line.house}</p>}
        <h3 className={styles.title}>
          {line.handle ? (
            <TextLink href={`/p/${line.handle}`} bare onClick={onLeave}>
              {title}
            </TextLink>
          ) : (
            title
          )}
        </h3>
        {line.options.length > 0 && <p className={styles.detail}>{line.options.join(", ")}</p>}
        <LineState line={line} />
      </div>
      <div className={styles.amount} data-busy={isUpdating || undefined}>
        <Price amount={line.amount} currency={currency} />
      </div>
      <div className={styles.actions}>
        <QuantityStepper
          title={title}
          quantity={quantity}
          max={Math.min(MAX_QUANTITY, Math.max(line.available ?? MAX_QUANTITY, 1))}
          onChange={change}
        />
        <button
          type="button"
          className={styles.remove}
          aria-label={t("removeNamed", { title })}
          onClick={remove}
        >
          {t("remove")}
        </button>
      </div>
    </li>
  );
}

/** @returns whether a line can be bought as it is. */
export function isBuyable(line: BagLine): boolean {
  return line.available === null || line.available >= line.quantity;
}

/** Stock or lead time in one quiet line; what stands in the way of buying is said louder. */
function LineState({ line }: { line: BagLine }) {
  const t = useTranslations("bag.line");
  const { available, quantity } = line;
  if (available === 0) {
    return <p className={styles.problem}>{t("soldOut")}</p>;
  }
  if (available !== null && available < quantity) {
    return <p className={styles.problem}>{t("short", { count: available })}</p>;
  }
  if (line.made_to_order) {
    return (
      <p className={styles.detail}>{t("madeToOrder", { weeks: line.lead_time_weeks ?? 0 })}</p>
    );
  }
  if (available !== null && available <= 2) {
    return <p className={styles.detail}>{t("left", { count: available })}</p>;
  }
  return null;
}
