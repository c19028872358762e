"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";

import { useFailureSentence } from "@/features/bag";
import { useRouter } from "@/i18n/navigation";
import { readFailure } from "@/store/house-failure";
import { Button, Notice, Skeleton } from "@/ui";

import { AddressLines } from "./address-lines";
import { AddressStep } from "./address-step";
import { useGetCheckoutQuery } from "./checkout-api";
import styles from "./checkout-screen.module.css";
import { ContactStep } from "./contact-step";
import { DeliveryPrice, DeliveryStep } from "./delivery-step";
import { PaymentStep } from "./payment-step";
import { Step, type StepName, STEPS } from "./step";
import { Summary } from "./summary";
import type { Checkout } from "./types";

/**
 * The checkout: four steps on one page, the order beside them.
 * @param board id of the approved board that is bought; without it, the bag is.
 */
export function CheckoutScreen({ board = null }: { board?: string | null }) {
  const { data, error, isFetching, refetch } = useGetCheckoutQuery(board, {
    refetchOnMountOrArgChange: true,
  });

  if (error) {
    return <CheckoutRefused error={error} onRetry={() => void refetch()} />;
  }
  if (!data) {
    return <Loading />;
  }
  if (data.bag.lines.length === 0) {
    return data.bag.waiting ? <BagWaits /> : <NothingToBuy />;
  }
  return (
    <div className={styles.columns}>
      <div className={styles.aside}>
        <Summary bag={data.bag} boardId={data.board_id} busy={isFetching} />
      </div>
      <Steps checkout={data} />
    </div>
  );
}

function Steps({ checkout }: { checkout: Checkout }) {
  const [reopened, setReopened] = useState<StepName | null>(null);
  const [hasMoved, setHasMoved] = useState(false);
  const next = firstOpen(checkout);
  const open = reopened ?? next;
  const done = () => {
    setReopened(null);
    setHasMoved(true);
  };
  const propsOf = (name: StepName) => ({
    name,
    arrived: hasMoved,
    state: stateOf(name, open, next),
    onChange: () => {
      setReopened(name);
      setHasMoved(true);
    },
  });
  const delivery = checkout.deliveries.find(({ id }) => id === checkout.delivery_id);

  return (
    <div className={styles.steps}>
      <Step
        {...propsOf("contact")}
        // The address of an account is not changed in passing.
        onChange={checkout.client ? undefined : propsOf("contact").onChange}
        summary={checkout.email}
      >
        <ContactStep checkout={checkout} onDone={done} />
      </Step>
      <Step
        {...propsOf("address")}
        summary={
          checkout.address && (
            <>
              <AddressLines address={checkout.address} />
              {checkout.address.phone}
            </>
          )
        }
      >
        <AddressStep checkout={checkout} onDone={done} />
      </Step>
      <Step
        {...propsOf("delivery")}
        summary={
          delivery && (
            <>
              {delivery.name}
              <span className={styles.quiet}>{delivery.description}</span>
              <span className={styles.quiet}>
                <DeliveryPrice delivery={delivery} currency={checkout.bag.currency} />
              </span>
            </>
          )
        }
      >
        <DeliveryStep checkout={checkout} onDone={done} />
      </Step>
      <Step {...propsOf("payment")} onChange={undefined}>
        <PaymentStep checkout={checkout} />
      </Step>
    </div>
  );
}

function firstOpen({ email, address, delivery_id }: Checkout): StepName {
  if (!email) {
    return "contact";
  }
  if (!address) {
    return "address";
  }
  return delivery_id ? "payment" : "delivery";
}

function stateOf(name: StepName, open: StepName, next: StepName): "open" | "done" | "ahead" {
  if (name === open) {
    return "open";
  }
  return STEPS.indexOf(name) < STEPS.indexOf(next) ? "done" : "ahead";
}

interface RefusedProps {
  error: Parameters<typeof readFailure>[0];
  onRetry: () => void;
}

/** When the checkout cannot be shown; a bag already bought leads to its confirmation. */
function CheckoutRefused({ error, onRetry }: RefusedProps) {
  const t = useTranslations("checkout.failed");
  const sentence = useFailureSentence("checkout");
  const router = useRouter();
  const failure = readFailure(error);
  const placed = failure?.code === "already_placed" ? failure.details.order_id : undefined;

  useEffect(() => {
    if (typeof placed === "string") {
      router.replace(`/checkout/confirmed/${placed}`);
    }
  }, [placed, router]);

  if (placed) {
    return <Loading />;
  }
  return (
    <div className={styles.message}>
      <p className={styles.messageTitle}>{t("title")}</p>
      <Notice
        tone="error"
        action={
          <Button variant="quiet" onClick={onRetry}>
            {t("action")}
          </Button>
        }
      >
        {sentence(error)}
      </Notice>
    </div>
  );
}

function NothingToBuy() {
  const t = useTranslations("checkout.empty");
  return (
    <div className={styles.message}>
      <p className={styles.messageTitle}>{t("title")}</p>
      <p>{t("text")}</p>
      <Button variant="quiet" href="/">
        {t("action")}
      </Button>
    </div>
  );
}

/** The session has ended while a client was choosing: the bag is theirs and waits. */
function BagWaits() {
  const t = useTranslations("checkout.signInNeeded");
  return (
    <div className={styles.message}>
      <Notice
        tone="info"
        action={
          <Button variant="quiet" href="/account/sign-in?next=/checkout">
            {t("action")}
          </Button>
        }
      >
        {t("text")}
      </Notice>
    </div>
  );
}

function Loading() {
  const t = useTranslations("checkout");
  return (
    <div className={styles.columns} role="status" aria-label={t("loading")}>
      <div className={styles.aside}>
        <div className={styles.asideSkeleton}>
          <Skeleton height="100%" />
        </div>
      </div>
      <div className={styles.loading}>
        <Skeleton height="15rem" />
        <Skeleton height="2rem" width="60%" />
        <Skeleton height="2rem" width="40%" />
        <Skeleton height="2rem" width="50%" />
      </div>
    </div>
  );
}
