import { type ReactNode } from "react";

import { BookingTexts } from "@/features/booking/booking-texts";
import { pageLocale } from "@/lib/session/page-locale";

interface LayoutProps {
  children: ReactNode;
  params: Promise<{ locale: string }>;
}

export default async function AppointmentsLayout({ children, params }: LayoutProps) {
  // Layouts are written side by side: the texts must know the locale before they are read.
  await pageLocale(params);
  return <BookingTexts>{children}</BookingTexts>;
}
