"use client";

import { nanoid } from "@reduxjs/toolkit";
import { useEffect, useState } from "react";

import { useFailureSentence } from "@/features/bag";
import { useRouter } from "@/i18n/navigation";
import { useHouseDispatch, useHouseSelector } from "@/store";
import { readFailure } from "@/store/house-failure";

import { alternativesOf } from "./alternatives";
import {
  useCancelBookingMutation,
  useConfirmHourMutation,
  useHoldHourMutation,
} from "./booking-api";
import { type BookingPageData, choiceHref } from "./booking-page";
import {
  type Hold,
  holdEnded,
  holdRanOut,
  flowFinished,
  flowOpened,
  hourChosen,
  hourHeld,
  hourTaken,
  newFlow,
} from "./booking-slice";
import { keepWords, readKeptWords } from "./kept-words";
import { type HeldBooking } from "./types";

/** Refusals of a confirmation which mean that the hour is no longer held. */
const NO_LONGER_HELD = new Set(["hold_expired", "booking_transition_refused"]);

/** The way to an hour: what is chosen, and holding, letting go and confirming it. */
export function useBookingFlow(page: BookingPageData, visitorZone: string | null) {
  const { stylist, signedIn } = page;
  const stylistId = stylist.id;
  const router = useRouter();
  const dispatch = useHouseDispatch();
  const kept = useHouseSelector((state) => state.bookingFlow[stylistId]);
  const flow =
    kept ??
    newFlow({
      ...page.choice,
      address: page.usualAddress,
      hold: page.held ? holdOf(page.held) : null,
    });
  const sentence = useFailureSentence("booking");
  const [holdHour, holding] = useHoldHourMutation();
  const [confirmHour, confirming] = useConfirmHourMutation();
  const [cancelBooking, releasing] = useCancelBookingMutation();
  const [addressMissing, setAddressMissing] = useState(false);
  const type = page.types.find(({ id }) => id === flow.typeId) ?? page.types[0];
  const heldId = flow.hold?.bookingId ?? null;

  useEffect(() => {
    const words = readKeptWords(stylistId);
    dispatch(
      flowOpened({
        stylistId,
        choice: page.choice,
        words: { address: words.address || page.usualAddress, notes: words.notes },
        hold: page.held ? holdOf(page.held) : null,
      }),
    );
    // Once for each address of the page: afterwards the visitor's own choices count.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [dispatch, stylistId, page.choice.typeId, page.choice.startsAt]);

  useEffect(() => {
    if (kept) {
      keepWords(stylistId, { address: kept.address, notes: kept.notes });
    }
  }, [kept, stylistId]);

  const { typeId, mode, startsAt } = flow;
  const here = choiceHref(stylist.handle, { typeId, mode, startsAt });
  const address = choiceHref(stylist.handle, { typeId, mode, startsAt }, heldId);
  useEffect(() => {
    const path = window.location.pathname;
    window.history.replaceState(null, "", path + address.slice(address.indexOf("?")));
  }, [address]);

  function toSignIn(at: string) {
    const next = choiceHref(stylist.handle, { typeId, mode, startsAt: at });
    router.push(`/account/sign-in?next=${encodeURIComponent(next)}`);
  }

  /** Holds the chosen hour, or another one at once. */
  async function hold(at: string | null = startsAt, day: string | null = null): Promise<void> {
    if (!at || !mode || !type || holding.isLoading) {
      return;
    }
    if (mode === "at_home" && !flow.address.trim()) {
      setAddressMissing(true);
      document.querySelector<HTMLElement>('[name="address"]')?.focus();
      return;
    }
    if (day) {
      dispatch(hourChosen({ stylistId, startsAt: at, day }));
    }
    if (!signedIn) {
      toSignIn(at);
      return;
    }
    const result = await holdHour({
      stylist_id: stylistId,
      appointment_type_id: type.id,
      starts_at: at,
      mode,
      location: mode === "at_home" ? flow.address.trim() : "",
      notes: flow.notes.trim(),
      time_zone: visitorZone ?? stylist.time_zone,
      attempt: at === startsAt && flow.attempt ? flow.attempt : nanoid(),
    });
    if (result.data) {
      dispatch(hourHeld({ stylistId, hold: holdOf(result.data) }));
      return;
    }
    const failure = readFailure(result.error);
    if (failure?.code === "slot_taken") {
      const alternatives = alternativesOf(failure.details);
      dispatch(hourTaken({ stylistId, startsAt: at, alternatives }));
    } else if (failure?.code === "session_expired") {
      toSignIn(at);
    }
  }

  async function confirm(): Promise<void> {
    if (!heldId || confirming.isLoading) {
      return;
    }
    const result = await confirmHour({ id: heldId });
    if (!("error" in result)) {
      keepWords(stylistId, { address: "", notes: "" });
      router.replace(`/account/appointments/${heldId}?made=1`);
      router.refresh();
      return;
    }
    const failure = readFailure(result.error);
    if (failure && NO_LONGER_HELD.has(failure.code)) {
      dispatch(holdRanOut({ stylistId }));
    } else if (failure?.code === "session_expired" && startsAt) {
      toSignIn(startsAt);
    }
  }

  /** Lets the hour go, so that somebody else can have it, and shows the choice again. */
  async function release(): Promise<void> {
    if (heldId) {
      await cancelBooking({ id: heldId, reason: "" });
      dispatch(holdEnded({ stylistId }));
    }
  }

  const holdError = holding.error && !flow.taken ? sentence(holding.error) : null;
  return {
    flow,
    type,
    here,
    hold,
    confirm,
    release,
    runOut: () => dispatch(holdRanOut({ stylistId })),
    finish: () => dispatch(flowFinished({ stylistId })),
    addressMissing: addressMissing && !flow.address.trim(),
    isHolding: holding.isLoading,
    isConfirming: confirming.isLoading || confirming.isSuccess,
    isReleasing: releasing.isLoading,
    error: flow.hold ? (confirming.error ? sentence(confirming.error) : null) : holdError,
  };
}

function holdOf({ booking, seconds_left }: HeldBooking): Hold {
  return {
    bookingId: booking.id,
    startsAt: booking.starts_at,
    ends_at_ms: Date.now() + seconds_left * 1000,
  };
}
