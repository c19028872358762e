"use client";

import { useRef, useState } from "react";

import { useFailureSentence } from "@/features/bag";
import { alternativesOf, useHoldHourMutation } from "@/features/booking";
import type { Mode, Slot } from "@/lib/data/stylist-types";
import { readFailure } from "@/store/house-failure";

import type { OfferFacts } from "./hour-offer";

/** What has been chosen of an offer. */
export interface OfferChoice {
  typeId: string;
  mode: Mode;
  day: string | null;
  startsAt: string | null;
}

/** Keeps the hour that goes with an invitation, and holds it when the invitation is sent. */
export function useHeldOffer(offer: OfferFacts | null) {
  const sentence = useFailureSentence("booking");
  const [holdHour, { isLoading, error }] = useHoldHourMutation();
  const [choice, setChoice] = useState<OfferChoice | null>(() => firstChoice(offer));
  const [taken, setTaken] = useState<Slot[] | null>(null);
  const kept = useRef<{ startsAt: string; bookingId: string } | null>(null);

  function choose(change: Partial<OfferChoice>) {
    setTaken(null);
    setChoice((before) => (before ? { ...before, ...change } : before));
  }

  /** @returns id of the held booking, null when no hour is chosen, "refused" when it is gone. */
  async function hold(): Promise<string | null | "refused"> {
    if (!offer || !choice?.startsAt) {
      return null;
    }
    if (kept.current?.startsAt === choice.startsAt) {
      return kept.current.bookingId;
    }
    const result = await holdHour({
      stylist_id: offer.stylist.id,
      appointment_type_id: choice.typeId,
      starts_at: choice.startsAt,
      mode: choice.mode,
      location: "",
      notes: "",
      time_zone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
      attempt: crypto.randomUUID(),
    });
    if (result.data) {
      kept.current = { startsAt: choice.startsAt, bookingId: result.data.booking.id };
      return result.data.booking.id;
    }
    const failure = readFailure(result.error);
    if (failure?.code === "slot_taken") {
      setTaken(alternativesOf(failure.details));
      setChoice((before) => (before ? { ...before, startsAt: null } : before));
    }
    return "refused";
  }

  return {
    choice,
    choose,
    hold,
    taken,
    isHolding: isLoading,
    problem: error && !taken ? sentence(error) : null,
  };
}

function firstChoice(offer: OfferFacts | null): OfferChoice | null {
  const type = offer?.types[0];
  const mode = type?.modes[0];
  return type && mode ? { typeId: type.id, mode, day: null, startsAt: null } : null;
}
