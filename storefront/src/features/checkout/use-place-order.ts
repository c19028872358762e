"use client";

import { useRef, useState } from "react";

import { useFailureSentence } from "@/features/bag";
import { useRouter } from "@/i18n/navigation";
import { readFailure } from "@/store/house-failure";

import { usePlaceOrderMutation, usePreparePaymentMutation } from "./checkout-api";
import type { PaymentMethod, SoldOutLine } from "./types";

/** What stands in the way of an order. */
export interface PlacingFailure {
  sentence: string;
  /** Lines that cannot be had any more; empty for any other reason. */
  soldOut: SoldOutLine[];
}

/**
 * Places the order once, however often the button is pressed.
 * @param board id of the approved board that is bought; null for the bag.
 * @param pay carried out between preparing the payment and placing the order, such as the card's
 *   confirmation; gives a sentence when it was refused, null when the order can be placed.
 */
export function usePlaceOrder(
  method: PaymentMethod,
  board: string | null,
  pay?: () => Promise<string | null>,
) {
  const router = useRouter();
  const sentence = useFailureSentence("checkout");
  const [preparePayment] = usePreparePaymentMutation();
  const [placeOrder] = usePlaceOrderMutation();
  const underWay = useRef(false);
  const [isPlacing, setPlacing] = useState(false);
  const [failure, setFailure] = useState<PlacingFailure | null>(null);

  async function attempt(): Promise<PlacingFailure | null> {
    return (await payFor()) ?? (await place());
  }

  async function payFor(): Promise<PlacingFailure | null> {
    const prepared = await preparePayment({ board, method });
    if ("error" in prepared && prepared.error) {
      const { code, details } = readFailure(prepared.error) ?? {};
      // The bag has become an order in the meantime: placing it again leads there.
      return code === "already_placed"
        ? null
        : { sentence: sentence(prepared.error) ?? "", soldOut: soldOutLines(details) };
    }
    const refused = await pay?.();
    return refused ? { sentence: refused, soldOut: [] } : null;
  }

  async function place(): Promise<PlacingFailure | null> {
    const placed = await placeOrder({ board });
    if ("error" in placed && placed.error) {
      const details = readFailure(placed.error)?.details;
      return { sentence: sentence(placed.error) ?? "", soldOut: soldOutLines(details) };
    }
    router.replace(`/checkout/confirmed/${placed.data.order_id}`);
    return null;
  }

  async function once(work: () => Promise<PlacingFailure | null>): Promise<void> {
    if (underWay.current) {
      return;
    }
    underWay.current = true;
    setPlacing(true);
    setFailure(null);
    const failed = await work();
    if (failed) {
      // After a success the button stays closed until the confirmation is there.
      underWay.current = false;
      setPlacing(false);
      setFailure(failed);
    }
  }

  return {
    place: () => once(attempt),
    /** For a client who comes back from their bank: the payment is done, the order is not. */
    resume: () => once(place),
    isPlacing,
    failure,
    clearFailure: () => setFailure(null),
  };
}

function soldOutLines(details: Record<string, unknown> | undefined): SoldOutLine[] {
  return Array.isArray(details?.lines) ? (details.lines as SoldOutLine[]) : [];
}
