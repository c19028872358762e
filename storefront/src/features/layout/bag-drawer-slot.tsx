"use client";

import dynamic from "next/dynamic";
import { useState } from "react";

import { useHouseSelector } from "@/store";

const BagDrawer = dynamic(() => import("@/features/bag").then((bag) => bag.BagDrawer), {
  ssr: false,
});

/** The bag's drawer; its code is fetched when the bag is first opened. */
export function BagDrawerSlot() {
  const open = useHouseSelector((state) => state.bagUi.open);
  const [wanted, setWanted] = useState(open);
  if (open && !wanted) {
    setWanted(true);
  }
  return wanted ? <BagDrawer /> : null;
}
