"use client";

import dynamic from "next/dynamic";
import { type ReactNode, useState } from "react";

const Panel = dynamic(() => import("./side-drawer-panel"), { ssr: false });

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

/** A drawer over the page. Its code is fetched when it is first opened. */
export function SideDrawer(props: SideDrawerProps) {
  const [wanted, setWanted] = useState(props.open);
  if (props.open && !wanted) {
    setWanted(true);
  }
  return wanted ? <Panel {...props} /> : null;
}
