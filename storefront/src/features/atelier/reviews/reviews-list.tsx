"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";

import type { Locale } from "@/i18n/markets";
import { formatDate } from "@/lib/format";

import type { Review } from "../types";
import { Rating } from "./rating";
import { ReplyForm } from "./reply-form";
import styles from "./reviews-list.module.css";

interface ReviewsListProps {
  initial: Review[];
  /** Signs the replies. */
  name: string;
}

/** What clients have said, each with room for one reply. */
export function ReviewsList({ initial, name }: ReviewsListProps) {
  const t = useTranslations("atelier.reviews");
  const locale = useLocale() as Locale;
  const [reviews, setReviews] = useState(initial);
  return (
    <ul className={styles.list}>
      {reviews.map((review) => (
        <li key={review.id} className={styles.review}>
          <div className={styles.about}>
            <Rating value={review.rating} />
            <p>{review.author_name}</p>
            <p className={styles.date}>{formatDate(review.created_at, locale)}</p>
          </div>
          <div className={styles.words}>
            <p className={styles.text}>{review.text}</p>
            {review.reply ? (
              <div className={styles.reply}>
                <p className={styles.date}>
                  {t("replied", {
                    name,
                    date: review.replied_at ? formatDate(review.replied_at, locale) : "",
                  })}
                </p>
                <p className={styles.said}>{review.reply}</p>
              </div>
            ) : (
              <ReplyForm
                review={review}
                onReplied={(fresh) =>
                  setReviews((before) => before.map((one) => (one.id === fresh.id ? fresh : one)))
                }
              />
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
