"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";

import { useFailureSentence } from "@/features/bag";
import { REVIEW_MAX_LENGTH, useReviewBookingMutation } from "@/features/booking";
import { useRouter } from "@/i18n/navigation";
import { Button, Field, Notice } from "@/ui";

import styles from "./appointment-view.module.css";

const RATINGS = [1, 2, 3, 4, 5];

/** A review: one to five, and a few words. */
export function ReviewForm({ id }: { id: string }) {
  const t = useTranslations("booking.review");
  const sentence = useFailureSentence("booking");
  const router = useRouter();
  const [rating, setRating] = useState<number | null>(null);
  const [text, setText] = useState("");
  const [missing, setMissing] = useState<"rating" | "words" | null>(null);
  const [send, { isLoading, isSuccess, error }] = useReviewBookingMutation();

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const problem = rating === null ? "rating" : text.trim() === "" ? "words" : null;
    setMissing(problem);
    if (problem !== null || rating === null || isLoading) {
      const field = problem === "rating" ? '[name="rating"]' : '[name="text"]';
      event.currentTarget.querySelector<HTMLElement>(field)?.focus();
      return;
    }
    const result = await send({ id, rating, text: text.trim() });
    if (!("error" in result)) {
      router.refresh();
    }
  }

  if (isSuccess) {
    return <Notice tone="success">{t("sent")}</Notice>;
  }
  return (
    <form onSubmit={(event) => void submit(event)} noValidate className={styles.panel}>
      <h2 className={styles.heading}>{t("title")}</h2>
      <p className={styles.quiet}>{t("text")}</p>
      <fieldset>
        <legend className={styles.quiet}>{t("rating")}</legend>
        <div className={styles.ratings}>
          {RATINGS.map((one) => (
            <label key={one} className={styles.rating}>
              <input
                type="radio"
                name="rating"
                value={one}
                checked={one === rating}
                aria-label={t("stars", { rating: one })}
                onChange={() => setRating(one)}
                className={styles.input}
              />
              <span className={styles.ratingWord} aria-hidden="true">
                {one}
              </span>
            </label>
          ))}
        </div>
        {missing === "rating" ? (
          <p role="alert" className={styles.problem}>
            {t("missingRating")}
          </p>
        ) : null}
      </fieldset>
      <Field
        name="text"
        label={t("words")}
        help={t("wordsHelp")}
        error={missing === "words" ? t("missingWords") : undefined}
        value={text}
        maxLength={REVIEW_MAX_LENGTH}
        multiline
        onChange={(event) => setText(event.target.value)}
      />
      {error ? <Notice tone="error">{sentence(error)}</Notice> : null}
      <div className={styles.actions}>
        <Button type="submit" loading={isLoading}>
          {t("action")}
        </Button>
      </div>
    </form>
  );
}
