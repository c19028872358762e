import { type ReactNode } from "react";

import { ListBoundary } from "@/features/catalogue/list/list-boundary";
import { ListSkeleton } from "@/features/catalogue/list/list-skeleton";

/** Around the results of a search while they are on their way. */
export default function SearchLayout({ children }: { children: ReactNode }) {
  return <ListBoundary skeleton={<ListSkeleton />}>{children}</ListBoundary>;
}
