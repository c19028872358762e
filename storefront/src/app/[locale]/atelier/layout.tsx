import { type ReactNode } from "react";

import { AtelierTexts } from "@/features/atelier/frame/texts";

interface LayoutProps {
  children: ReactNode;
  params: Promise<{ locale: string }>;
}

export default async function AtelierLayout({ children, params }: LayoutProps) {
  return <AtelierTexts locale={(await params).locale}>{children}</AtelierTexts>;
}
