import { type ReactNode } from "react";

import { ListBoundary } from "@/features/catalogue";
import { StylistsSkeleton } from "@/features/stylists/list/stylists-skeleton";

/** Around the list of stylists while it is on its way. */
export default function StylistsLayout({ children }: { children: ReactNode }) {
  return <ListBoundary skeleton={<StylistsSkeleton />}>{children}</ListBoundary>;
}
