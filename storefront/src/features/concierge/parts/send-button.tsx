"use client";

import { type ReactNode, useSyncExternalStore } from "react";

import { Button } from "@/ui";

import styles from "./send-button.module.css";

interface SendButtonProps {
  loading: boolean;
  className?: string;
  children: ReactNode;
}

const never = () => () => undefined;

/**
 * Sends a form. Until the page has woken up it does nothing: the browser would send the form in its
 * own way, and what was typed would be gone and stand in the address.
 */
export function SendButton({ loading, className, children }: SendButtonProps) {
  const isAwake = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return (
    <Button
      type="submit"
      loading={loading}
      disabled={!isAwake}
      className={className ?? (isAwake ? undefined : styles.waking)}
    >
      {children}
    </Button>
  );
}
