import { defineRouteConfig } from "@medusajs/admin-sdk";
import { Button, Container, Heading, Tabs, Text } from "@medusajs/ui";
import { useSearchParams } from "react-router-dom";
import { ReviewList } from "../../../components/review-list";
import { Nothing, NotRead, Reading } from "../../../components/states";
import type { ReviewStatus } from "../../../lib/types";
import { useReviews } from "../../../lib/use-reviews";
import { REVIEW_LOOKS } from "../../../lib/words";

const PAGE_SIZE = 20;
const TABS: readonly ReviewStatus[] = ["pending", "published", "rejected"];
const EMPTY: Readonly<Record<ReviewStatus, string>> = {
  pending: "Nothing waits to be moderated",
  published: "No review is published",
  rejected: "No review has been rejected",
};

/** Reviews of all stylists; what clients write is shown when staff have read it. */
const ReviewsPage = () => {
  const [address, setAddress] = useSearchParams();
  const status = TABS.find((value) => value === address.get("state")) ?? "pending";
  const page = Math.max(1, Number(address.get("page")) || 1);
  const { data, isPending, error, refetch } = useReviews({
    status,
    limit: PAGE_SIZE,
    offset: (page - 1) * PAGE_SIZE,
  });
  const pages = Math.max(1, Math.ceil((data?.count ?? 0) / PAGE_SIZE));
  const turn = (to: number) => setAddress({ state: status, page: String(to) });

  return (
    <Container className="divide-y p-0">
      <div className="flex flex-col gap-y-1 px-6 py-4">
        <Heading>Reviews</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          Written after an appointment. A review is shown, and counts, once it is published.
        </Text>
      </div>
      <Tabs value={status} onValueChange={(state) => setAddress({ state })}>
        <div className="overflow-x-auto px-6 py-3">
          <Tabs.List aria-label="State" className="w-max">
            {TABS.map((value) => (
              <Tabs.Trigger key={value} value={value}>
                {REVIEW_LOOKS[value].label}
              </Tabs.Trigger>
            ))}
          </Tabs.List>
        </div>
        <Tabs.Content value={status}>
          {error ? (
            <NotRead what="The reviews" error={error} onRetry={() => void refetch()} />
          ) : isPending ? (
            <Reading what="reviews" lines={8} />
          ) : data.reviews.length === 0 ? (
            <Nothing title={EMPTY[status]} />
          ) : (
            <ReviewList reviews={data.reviews} withStylist />
          )}
        </Tabs.Content>
      </Tabs>
      {pages > 1 ? (
        <nav className="flex items-center justify-between px-6 py-4" aria-label="Pages">
          <Text size="small" className="text-ui-fg-subtle">
            {page} of {pages}
          </Text>
          <div className="flex gap-x-2">
            <Button
              size="small"
              variant="transparent"
              disabled={page === 1}
              onClick={() => turn(page - 1)}
            >
              Previous
            </Button>
            <Button
              size="small"
              variant="transparent"
              disabled={page >= pages}
              onClick={() => turn(page + 1)}
            >
              Next
            </Button>
          </div>
        </nav>
      ) : null}
    </Container>
  );
};

export const config = defineRouteConfig({ label: "Reviews" });
export const handle = { breadcrumb: () => "Reviews" };

export default ReviewsPage;
