"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";

import { useFailureSentence } from "@/features/bag";
import { useRouter } from "@/i18n/navigation";
import { Button, Notice } from "@/ui";

import { useInviteMutation } from "../concierge-api";
import { SendButton } from "../parts/send-button";
import { KeptText } from "../parts/kept-text";
import type { OfferFacts } from "./hour-offer";
import { HourOffer } from "./hour-offer";
import styles from "./invite-form.module.css";
import { useHeldOffer } from "./use-held-offer";

const MESSAGE_MAX_LENGTH = 2000;

interface InviteFormProps {
  briefId: string;
  stylists: readonly { id: string; first_name: string }[];
  matchId: string | null;
  /** What an hour can be offered from; null when several are asked, or none is free. */
  offer: OfferFacts | null;
}

/** A few words, and an hour if one likes; sent once, to one or several. */
export function InviteForm({ briefId, stylists, matchId, offer }: InviteFormProps) {
  const t = useTranslations("concierge.invite");
  const sentence = useFailureSentence("concierge");
  const router = useRouter();
  const underWay = useRef(false);
  const attempt = useRef<string | null>(null);
  const [isMissing, setMissing] = useState(false);
  const [invite, { isLoading, isSuccess, error }] = useInviteMutation();
  const held = useHeldOffer(offer);
  const name = stylists[0]?.first_name ?? "";

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (underWay.current || isSuccess) {
      return;
    }
    const form = event.currentTarget;
    const typed = new FormData(form).get("message");
    const message = typeof typed === "string" ? typed.trim() : "";
    setMissing(message === "");
    if (message === "") {
      form.querySelector<HTMLElement>('[name="message"]')?.focus();
      return;
    }
    underWay.current = true;
    attempt.current ??= crypto.randomUUID();
    await send(message);
    underWay.current = false;
  }

  async function send(message: string) {
    const booking = await held.hold();
    if (booking === "refused") {
      return;
    }
    const result = await invite({
      brief_id: briefId,
      stylist_ids: stylists.map(({ id }) => id),
      message,
      booking_id: booking,
      match_id: matchId,
      attempt: attempt.current ?? crypto.randomUUID(),
    });
    if (result.data) {
      router.push(`/account/briefs/${briefId}?invited=1`);
      router.refresh();
    } else {
      // What is sent next is another attempt: its words may have changed.
      attempt.current = null;
    }
  }

  return (
    <form onSubmit={(event) => void submit(event)} noValidate className={styles.form}>
      <KeptText
        label={t("message", { count: stylists.length, name })}
        name="message"
        help={t("messageHelp")}
        error={isMissing ? t("messageMissing") : undefined}
        rows={6}
        defaultValue=""
        maxLength={MESSAGE_MAX_LENGTH}
      />
      {offer ? <HourOffer offer={offer} name={name} held={held} /> : null}
      {error ? <Notice tone="error">{sentence(error)}</Notice> : null}
      <div className={styles.actions}>
        <SendButton loading={isLoading || isSuccess || held.isHolding}>
          {t("send", { count: stylists.length })}
        </SendButton>
        <Button variant="quiet" href={`/account/briefs/${briefId}`}>
          {t("cancel")}
        </Button>
      </div>
      <p className={styles.quiet}>{t("sendHelp", { count: stylists.length, name })}</p>
    </form>
  );
}
