"use client";

import { type ReactNode, type SyntheticEvent } from "react";

interface PopoverPanelProps {
  id: string;
  className?: string;
  "aria-label": string;
  children: ReactNode;
}

/**
 * A panel under the header, opened by a button with `popoverTarget`. The browser keeps the focus
 * order, Escape and closing by a click outside; what is left to do is to close it once a link in it
 * has been followed or its form sent.
 */
export function PopoverPanel({ id, className, children, ...aria }: PopoverPanelProps) {
  function close(event: SyntheticEvent<HTMLDivElement>) {
    const followed = event.type === "submit" || (event.target as Element).closest("a") !== null;
    if (followed) {
      event.currentTarget.hidePopover();
    }
  }
  return (
    <div
      id={id}
      popover="auto"
      role="group"
      className={className}
      onClick={close}
      onSubmit={close}
      {...aria}
    >
      {children}
    </div>
  );
}
