"use client";

import { Button } from "@/ui";

/** Prints the page as it is on paper. */
export function PrintButton({ label }: { label: string }) {
  return (
    <Button variant="quiet" onClick={() => window.print()}>
      {label}
    </Button>
  );
}
