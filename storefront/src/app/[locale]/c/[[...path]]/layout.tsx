import { notFound } from "next/navigation";
import { type ReactNode } from "react";

import { ListBoundary } from "@/features/catalogue/list/list-boundary";
import { ListSkeleton } from "@/features/catalogue/list/list-skeleton";
import { isLocale } from "@/i18n/markets";
import { findCategoryTrail } from "@/lib/data/categories";

interface LayoutProps {
  children: ReactNode;
  params: Promise<{ locale: string; path?: string[] }>;
}

/**
 * Asks whether the category exists before the page begins to stream: afterwards it would be too
 * late for a 404.
 */
export default async function CategoryLayout({ children, params }: LayoutProps) {
  const { locale, path } = await params;
  if (!isLocale(locale) || (path && !(await findCategoryTrail(locale, path)))) {
    notFound();
  }
  return <ListBoundary skeleton={<ListSkeleton />}>{children}</ListBoundary>;
}
