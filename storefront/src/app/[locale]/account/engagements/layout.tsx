import { type ReactNode } from "react";

import { ConciergeTexts } from "@/features/concierge/concierge-texts";

interface LayoutProps {
  children: ReactNode;
  params: Promise<{ locale: string }>;
}

export default async function EngagementsLayout({ children, params }: LayoutProps) {
  return <ConciergeTexts locale={(await params).locale}>{children}</ConciergeTexts>;
}
