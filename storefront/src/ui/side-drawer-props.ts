import { type ReactNode } from "react";

export interface SideDrawerProps {
  open: boolean;
  onClose: () => void;
  title: string;
  /** From which side it comes; the end unless told otherwise. */
  side?: "start" | "end";
  children: ReactNode;
  /** Stays in sight at the bottom while the rest scrolls. */
  footer?: ReactNode;
}
