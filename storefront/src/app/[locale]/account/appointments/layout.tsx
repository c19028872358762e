import { type ReactNode } from "react";

import { BookingTexts } from "@/features/booking/booking-texts";

export default function AppointmentsLayout({ children }: { children: ReactNode }) {
  return <BookingTexts>{children}</BookingTexts>;
}
