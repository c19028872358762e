import { Button } from "@medusajs/ui";
import { useState } from "react";
import { useReviews } from "../lib/use-reviews";
import { ReviewList } from "./review-list";
import { Nothing, NotRead, Reading, Section } from "./states";

const PAGE = 5;

/** What clients have said of a stylist, with those that wait for staff. */
export function StylistReviews({ stylistId }: { stylistId: string }) {
  const [limit, setLimit] = useState(PAGE);
  const { data, isPending, error, refetch, isFetching } = useReviews({
    stylist_id: stylistId,
    limit,
    offset: 0,
  });
  return (
    <Section title="Reviews">
      {error ? (
        <NotRead what="The reviews" error={error} onRetry={() => void refetch()} />
      ) : isPending ? (
        <Reading what="reviews" />
      ) : data.reviews.length === 0 ? (
        <Nothing title="No reviews">Clients can write one after an appointment.</Nothing>
      ) : (
        <>
          <ReviewList reviews={data.reviews} />
          {data.count > data.reviews.length ? (
            <div className="px-6 py-3">
              <Button
                size="small"
                variant="transparent"
                isLoading={isFetching}
                onClick={() => setLimit((now) => Math.min(100, now + 4 * PAGE))}
              >
                Show more
              </Button>
            </div>
          ) : null}
        </>
      )}
    </Section>
  );
}
