"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";

import { Notice } from "@/ui";

import { PaymentForm } from "./payment-form";
import type { Checkout } from "./types";
import { usePlaceOrder } from "./use-place-order";

/** Stripe's code comes only where a card is really asked for. */
const CardPayment = dynamic(() => import("./card-payment").then((module) => module.CardPayment), {
  ssr: false,
});

/** The last look and the payment. */
export function PaymentStep({ checkout }: { checkout: Checkout }) {
  const t = useTranslations("checkout.payment");
  const [method] = checkout.payment.methods;
  if (!method) {
    return <Notice tone="error">{t("none")}</Notice>;
  }
  return method === "card" ? (
    <CardPayment checkout={checkout} />
  ) : (
    <DemoPayment checkout={checkout} />
  );
}

function DemoPayment({ checkout }: { checkout: Checkout }) {
  const t = useTranslations("checkout.payment");
  const { place, isPlacing, failure, clearFailure } = usePlaceOrder("demo", checkout.board_id);
  return (
    <PaymentForm
      checkout={checkout}
      onPlace={place}
      isPlacing={isPlacing}
      failure={failure}
      onSolved={clearFailure}
    >
      <Notice tone="info">
        {t("demo")} {t("demoDetail")}
      </Notice>
    </PaymentForm>
  );
}
