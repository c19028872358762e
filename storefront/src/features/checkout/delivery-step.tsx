"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";

import { useFailureSentence } from "@/features/bag";
import { Button, Choice, Notice, Price } from "@/ui";

import { useSetDeliveryMutation } from "./checkout-api";
import styles from "./steps.module.css";
import type { Checkout, Delivery } from "./types";

/** How the pieces travel; the simplest way is chosen until the client chooses another. */
export function DeliveryStep({ checkout, onDone }: { checkout: Checkout; onDone: () => void }) {
  const t = useTranslations("checkout");
  const sentence = useFailureSentence("checkout");
  const { deliveries, delivery_id } = checkout;
  const [picked, setPicked] = useState<string | null>(null);
  const [setDelivery, { isLoading, error }] = useSetDeliveryMutation();
  const chosen = picked ?? delivery_id ?? deliveries[0]?.id;

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (isLoading || !chosen) {
      return;
    }
    const result = await setDelivery({ board: checkout.board_id, delivery_id: chosen });
    if (!("error" in result)) {
      onDone();
    }
  }

  if (deliveries.length === 0) {
    return <Notice tone="error">{t("delivery.none")}</Notice>;
  }
  return (
    <form onSubmit={submit} className={styles.form}>
      <fieldset className={styles.choices}>
        <legend className={styles.legend}>{t("delivery.legend")}</legend>
        {deliveries.map((delivery) => (
          <Choice
            key={delivery.id}
            name="delivery"
            value={delivery.id}
            checked={delivery.id === chosen}
            onChange={() => setPicked(delivery.id)}
            label={delivery.name}
            description={delivery.description ?? undefined}
            aside={<DeliveryPrice delivery={delivery} currency={checkout.bag.currency} />}
          />
        ))}
      </fieldset>
      {error && <Notice tone="error">{sentence(error)}</Notice>}
      <div className={styles.way}>
        <Button type="submit" loading={isLoading} fullWidth>
          {t("steps.continue")}
        </Button>
      </div>
    </form>
  );
}

/** What a delivery costs, in a word when it costs nothing. */
export function DeliveryPrice({ delivery, currency }: { delivery: Delivery; currency: string }) {
  const t = useTranslations("checkout.delivery");
  if (delivery.amount === null) {
    return t("later");
  }
  return delivery.amount === 0 ? (
    t("complimentary")
  ) : (
    <Price amount={delivery.amount} currency={currency} />
  );
}
