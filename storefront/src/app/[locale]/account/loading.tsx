import { AccountSkeleton } from "@/features/account/account-skeleton";

/** Holds the place of the page while it is read. */
export default function Loading() {
  return <AccountSkeleton />;
}
