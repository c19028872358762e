import { type ReactNode } from "react";

import { FormsFrame } from "@/features/layout/forms-frame";

interface LayoutProps {
  children: ReactNode;
  params: Promise<{ locale: string }>;
}

export default async function AccountLayout({ children, params }: LayoutProps) {
  return <FormsFrame locale={(await params).locale}>{children}</FormsFrame>;
}
