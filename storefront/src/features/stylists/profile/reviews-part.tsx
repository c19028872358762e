import { useLocale, useTranslations } from "next-intl";

import { type Locale, parseLocale } from "@/i18n/markets";
import { type Reviews, type StylistReview } from "@/lib/data/stylist-types";
import { formatDate } from "@/lib/format";
import { TextLink } from "@/ui/text-link";
import { VisuallyHidden } from "@/ui/visually-hidden";

import styles from "./reviews-part.module.css";

interface ReviewsPartProps {
  reviews: Reviews;
  /** First name. */
  name: string;
  /** Address that shows all of them. */
  allHref: string;
}

/** What clients wrote after their appointments, how it falls, and what was answered. */
export function ReviewsPart({ reviews, name, allHref }: ReviewsPartProps) {
  const t = useTranslations("stylists.profile");
  const { intlLocale } = parseLocale(useLocale() as Locale);
  const { average, count } = reviews;
  return (
    <section aria-labelledby="reviews" className={styles.part}>
      <h2 id="reviews" className={styles.title}>
        {t("reviews")}
      </h2>
      {average === null || count === 0 ? (
        <p className={styles.quiet}>{t("noReviews")}</p>
      ) : (
        <>
          <div className={styles.sum}>
            <p className={styles.average}>
              {t("average", {
                average: new Intl.NumberFormat(intlLocale, {
                  minimumFractionDigits: 1,
                  maximumFractionDigits: 1,
                }).format(average),
                count,
              })}
            </p>
            <Distribution distribution={reviews.distribution} />
          </div>
          <ul>
            {reviews.reviews.map((review) => (
              <Review key={review.id} review={review} name={name} />
            ))}
          </ul>
          {count > reviews.reviews.length ? (
            <p className={styles.more}>
              <TextLink href={allHref} prefetch={false}>
                {t("moreReviews", { count })}
              </TextLink>
            </p>
          ) : null}
        </>
      )}
    </section>
  );
}

function Distribution({ distribution }: { distribution: readonly number[] }) {
  const t = useTranslations("stylists.profile");
  const most = Math.max(1, ...distribution);
  const rows = distribution.map((count, index) => ({ stars: index + 1, count })).reverse();
  return (
    <ul className={styles.bars} aria-label={t("distribution")}>
      {rows.map(({ stars, count }) => (
        <li key={stars} className={styles.bar}>
          <VisuallyHidden>{t("bar", { stars, count })}</VisuallyHidden>
          <span aria-hidden="true">{stars}</span>
          <span className={styles.line} aria-hidden="true">
            <span style={{ inlineSize: `${(count / most) * 100}%` }} />
          </span>
          <span className={styles.quiet} aria-hidden="true">
            {count}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Review({ review, name }: { review: StylistReview; name: string }) {
  const t = useTranslations("stylists.profile");
  const locale = useLocale() as Locale;
  return (
    <li className={styles.review}>
      <p className={styles.meta}>
        <span>{review.author_name}</span>
        <span>{t("stars", { rating: review.rating })}</span>
        <time dateTime={review.created_at}>{formatDate(review.created_at, locale)}</time>
      </p>
      <p className={styles.words}>{review.text}</p>
      {review.reply ? (
        <div className={styles.reply}>
          <p className={styles.quiet}>{t("reply", { name })}</p>
          <p>{review.reply}</p>
        </div>
      ) : null}
    </li>
  );
}
