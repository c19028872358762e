import { notFound } from "next/navigation";
import { type ReactNode } from "react";

import { ListBoundary } from "@/features/catalogue/list/list-boundary";
import { ListSkeleton } from "@/features/catalogue/list/list-skeleton";
import { isLocale } from "@/i18n/markets";
import { getHouse } from "@/lib/data/brands";

interface LayoutProps {
  children: ReactNode;
  params: Promise<{ locale: string; handle: string }>;
}

/** Asks whether the house exists before anything else is read. */
export default async function HouseLayout({ children, params }: LayoutProps) {
  const { locale, handle } = await params;
  if (!isLocale(locale) || !(await getHouse(locale, handle))) {
    notFound();
  }
  return <ListBoundary skeleton={<ListSkeleton />}>{children}</ListBoundary>;
}
