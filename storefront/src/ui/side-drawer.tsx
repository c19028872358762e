"use client";

import dynamic from "next/dynamic";
import { useState } from "react";

import { type SideDrawerProps } from "./side-drawer-props";

const Panel = dynamic(() => import("./side-drawer-panel"), { ssr: false });

/** A drawer over the page. Its code is fetched when it is first opened. */
export function SideDrawer(props: SideDrawerProps) {
  const [wanted, setWanted] = useState(props.open);
  if (props.open && !wanted) {
    setWanted(true);
  }
  return wanted ? <Panel {...props} /> : null;
}
