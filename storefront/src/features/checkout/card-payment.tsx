"use client";

import { Elements, PaymentElement, useElements, useStripe } from "@stripe/react-stripe-js";
import { loadStripe, type Stripe, type StripeElementsOptions } from "@stripe/stripe-js";
import { useSearchParams } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useEffect, useEffectEvent, useMemo } from "react";

import { useFailureSentence } from "@/features/bag";
import { type Locale, parseLocale } from "@/i18n/markets";
import { Notice, Skeleton } from "@/ui";
import { colours, fontSizes } from "@/ui/theme/tokens";

import { usePreparePaymentMutation } from "./checkout-api";
import { PaymentForm } from "./payment-form";
import type { Checkout } from "./types";
import { usePlaceOrder } from "./use-place-order";

/** States in which the client has done their part; a second tap must not ask for it again. */
const PAID = new Set(["succeeded", "requires_capture", "processing"]);
const loaded = new Map<string, Promise<Stripe | null>>();

/** Stripe asks that its code is loaded once and kept. */
function stripeOf(key: string): Promise<Stripe | null> {
  const known = loaded.get(key) ?? loadStripe(key);
  loaded.set(key, known);
  return known;
}

/** Payment by card in Stripe's own fields: the house never sees a card number. */
export function CardPayment({ checkout }: { checkout: Checkout }) {
  const t = useTranslations("checkout.payment");
  const sentence = useFailureSentence("checkout");
  const { language } = parseLocale(useLocale() as Locale);
  const { stripe_key, session } = checkout.payment;
  const secret = session?.client_secret ?? null;
  const board = checkout.board_id;
  const [preparePayment, { error, isLoading }] = usePreparePaymentMutation();

  useEffect(() => {
    // A changed total takes the prepared payment away; it is then prepared anew.
    if (!secret && !isLoading && !error) {
      void preparePayment({ board, method: "card" });
    }
  }, [secret, board, isLoading, error, preparePayment]);

  const options = useMemo<StripeElementsOptions>(
    () => ({
      clientSecret: secret ?? undefined,
      locale: language,
      appearance: {
        variables: {
          colorPrimary: colours.ink,
          colorBackground: colours.paper,
          colorText: colours.ink,
          colorTextSecondary: colours.umber,
          colorDanger: colours.oxblood,
          borderRadius: "0px",
          fontSizeBase: fontSizes.text,
        },
      },
    }),
    [secret, language],
  );

  if (error) {
    return <Notice tone="error">{sentence(error)}</Notice>;
  }
  if (!secret || !stripe_key) {
    return (
      <div role="status" aria-label={t("preparing")}>
        <Skeleton height="12rem" />
      </div>
    );
  }
  return (
    <Elements key={secret} stripe={stripeOf(stripe_key)} options={options}>
      <CardForm checkout={checkout} />
    </Elements>
  );
}

function CardForm({ checkout }: { checkout: Checkout }) {
  const stripe = useStripe();
  const elements = useElements();
  const t = useTranslations("checkout");

  async function pay(): Promise<string | null> {
    if (!stripe || !elements) {
      return t("errors.payment_incomplete");
    }
    const { error } = await stripe.confirmPayment({
      elements,
      redirect: "if_required",
      confirmParams: { return_url: window.location.href },
    });
    if (!error || PAID.has(error.payment_intent?.status ?? "")) {
      return null;
    }
    // Stripe's own sentence is in the visitor's language and says what to do about the card.
    return error.message ?? t("errors.payment_declined");
  }

  const { place, resume, isPlacing, failure, clearFailure } = usePlaceOrder(
    "card",
    checkout.board_id,
    pay,
  );
  const bankSays = useSearchParams().get("redirect_status");
  const resumeOnce = useEffectEvent(() => void resume());
  useEffect(() => {
    if (bankSays === "succeeded") {
      resumeOnce();
    }
  }, [bankSays]);

  return (
    <PaymentForm
      checkout={checkout}
      onPlace={place}
      isPlacing={isPlacing}
      failure={failure}
      onSolved={clearFailure}
    >
      {bankSays === "failed" && <Notice tone="error">{t("errors.payment_declined")}</Notice>}
      <PaymentElement options={{ layout: "tabs" }} />
    </PaymentForm>
  );
}
