import { type ReactNode } from "react";

import { BookingTexts } from "@/features/booking/booking-texts";
import { pageLocale } from "@/lib/session/page-locale";
import { HouseTheme } from "@/ui/theme/house-theme";

interface LayoutProps {
  children: ReactNode;
  params: Promise<{ locale: string; handle: string }>;
}

export default async function BookLayout({ children, params }: LayoutProps) {
  await pageLocale(params);
  return (
    <BookingTexts>
      <HouseTheme>{children}</HouseTheme>
    </BookingTexts>
  );
}
