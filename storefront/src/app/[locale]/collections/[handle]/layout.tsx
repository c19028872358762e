import { notFound } from "next/navigation";
import { type ReactNode } from "react";

import { ListBoundary } from "@/features/catalogue/list/list-boundary";
import { ListSkeleton } from "@/features/catalogue/list/list-skeleton";
import { isLocale } from "@/i18n/markets";
import { getCollection } from "@/lib/data/collections";

interface LayoutProps {
  children: ReactNode;
  params: Promise<{ locale: string; handle: string }>;
}

/** Asks whether the collection exists while a 404 can still be answered. */
export default async function CollectionLayout({ children, params }: LayoutProps) {
  const { locale, handle } = await params;
  if (!isLocale(locale) || !(await getCollection(locale, handle))) {
    notFound();
  }
  return <ListBoundary skeleton={<ListSkeleton />}>{children}</ListBoundary>;
}
