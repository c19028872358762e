"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";

import { useFailureSentence } from "@/features/bag";
import { Button, Field, Notice } from "@/ui";

import { useReplyToReviewMutation } from "../atelier-api";
import type { Review } from "../types";
import styles from "./reply-form.module.css";

interface ReplyFormProps {
  review: Review;
  onReplied: (review: Review) => void;
}

/** One reply to a review; it is public, and cannot be changed afterwards. */
export function ReplyForm({ review, onReplied }: ReplyFormProps) {
  const t = useTranslations("atelier.reviews");
  const sentence = useFailureSentence("atelier");
  const [isOpen, setOpen] = useState(false);
  const [reply, setReply] = useState("");
  const [isMissing, setMissing] = useState(false);
  const [send, { isLoading, error }] = useReplyToReviewMutation();

  async function submit(event: FormEvent) {
    event.preventDefault();
    setMissing(reply.trim() === "");
    if (reply.trim() === "") {
      return;
    }
    const result = await send({ id: review.id, reply: reply.trim() });
    if (result.data) {
      onReplied(result.data);
    }
  }

  if (!isOpen) {
    return (
      <Button
        variant="quiet"
        onClick={() => setOpen(true)}
        aria-label={t("replyTo", { name: review.author_name })}
      >
        {t("reply")}
      </Button>
    );
  }
  return (
    <form onSubmit={submit} noValidate className={styles.form}>
      <Field
        label={t("replyLabel", { name: review.author_name })}
        name="reply"
        value={reply}
        multiline
        maxLength={4000}
        help={t("replyHelp")}
        error={isMissing ? t("replyMissing") : undefined}
        onChange={(event) => {
          setReply(event.target.value);
          setMissing(false);
        }}
      />
      {error && <Notice tone="error">{sentence(error)}</Notice>}
      <div className={styles.actions}>
        <Button type="submit" loading={isLoading}>
          {t("send")}
        </Button>
        <Button variant="quiet" onClick={() => setOpen(false)}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}
