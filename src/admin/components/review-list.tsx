import { Button, Text, toast } from "@medusajs/ui";
import { useState } from "react";
import { Link } from "react-router-dom";
import type { Review } from "../lib/types";
import { useReviewDecision } from "../lib/use-reviews";
import { REVIEW_LOOKS } from "../lib/words";
import { momentIn, staffZone } from "../lib/zoned";
import { DecisionPrompt, type Question } from "./decision-prompt";
import { StateBadge } from "./states";

const RATING_MAX = 5;

function Stars({ rating }: { rating: number }) {
  return (
    <span role="img" aria-label={`${rating} of ${RATING_MAX}`} className="text-ui-fg-base">
      {"★".repeat(rating)}
      <span className="text-ui-fg-muted">{"★".repeat(RATING_MAX - rating)}</span>
    </span>
  );
}

const REJECTION: Question = {
  title: "Keep this review from everybody?",
  description: "It is not shown, and does not count in the rating. You can publish it later.",
  confirm: "Reject",
  danger: true,
  note: { label: "Why", hint: "For staff alone: neither the client nor the stylist is told." },
};

type ReviewListProps = {
  reviews: readonly Review[];
  /** Left out on the stylist's own page. */
  withStylist?: boolean;
};

/** Reviews with what there is to decide about each. */
export function ReviewList({ reviews, withStylist = false }: ReviewListProps) {
  const [rejected, setRejected] = useState<Review | null>(null);
  const { mutate, isPending, variables } = useReviewDecision();

  function decide(review: Review, publish: boolean, note?: string) {
    mutate(
      { id: review.id, publish, note },
      {
        onSuccess: () => {
          setRejected(null);
          toast.success(publish ? "Published" : "Rejected", {
            description: publish
              ? `Everybody can read what ${review.author_name} wrote.`
              : `Nobody sees what ${review.author_name} wrote.`,
          });
        },
        onError: (error) => toast.error("Nothing has changed", { description: error.message }),
      },
    );
  }

  return (
    <>
      <ul className="divide-y">
        {reviews.map((review) => (
          <li key={review.id} className="flex flex-col gap-y-2 px-6 py-4">
            <div className="flex flex-wrap items-center justify-between gap-2">
              <div className="flex flex-wrap items-center gap-x-3">
                <Stars rating={review.rating} />
                <Text size="small" weight="plus">
                  {review.author_name}
                </Text>
                {withStylist ? (
                  <Text size="small" className="text-ui-fg-subtle">
                    about{" "}
                    <Link className="text-ui-fg-interactive" to={`/stylists/${review.stylist.id}`}>
                      {review.stylist.display_name}
                    </Link>
                  </Text>
                ) : null}
              </div>
              <StateBadge look={REVIEW_LOOKS[review.status]} />
            </div>
            <Text size="small" className="whitespace-pre-line break-words">
              {review.text}
            </Text>
            {review.reply ? (
              <div className="border-ui-border-strong border-l-2 pl-3">
                <Text size="xsmall" className="text-ui-fg-subtle">
                  The stylist answered
                </Text>
                <Text size="small" className="whitespace-pre-line break-words">
                  {review.reply}
                </Text>
              </div>
            ) : null}
            {review.moderation_note ? (
              <Text size="xsmall" className="text-ui-fg-subtle">
                Note of staff: {review.moderation_note}
              </Text>
            ) : null}
            <div className="flex flex-wrap items-center justify-between gap-2">
              <Text size="xsmall" className="text-ui-fg-subtle">
                <time dateTime={review.created_at}>{momentIn(review.created_at, staffZone())}</time>
              </Text>
              <div className="flex gap-x-2">
                {review.status === "rejected" ? null : (
                  <Button
                    size="small"
                    variant="transparent"
                    disabled={isPending}
                    onClick={() => setRejected(review)}
                  >
                    {review.status === "published" ? "Take down" : "Reject"}
                  </Button>
                )}
                {review.status === "published" ? null : (
                  <Button
                    size="small"
                    variant="secondary"
                    disabled={isPending}
                    isLoading={isPending && variables.id === review.id && variables.publish}
                    onClick={() => decide(review, true)}
                  >
                    Publish
                  </Button>
                )}
              </div>
            </div>
          </li>
        ))}
      </ul>
      <DecisionPrompt
        question={rejected ? REJECTION : null}
        isPending={isPending}
        onConfirm={(note) => (rejected ? decide(rejected, false, note) : undefined)}
        onClose={() => setRejected(null)}
      />
    </>
  );
}
