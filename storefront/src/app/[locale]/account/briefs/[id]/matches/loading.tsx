import { AccountFrame } from "@/features/account/account-frame";
import { MatchesSkeleton } from "@/features/concierge/match/matches-skeleton";

/** Holds the places of the matches while the house asks who fits. */
export default function Loading() {
  return (
    <AccountFrame>
      <MatchesSkeleton />
    </AccountFrame>
  );
}
