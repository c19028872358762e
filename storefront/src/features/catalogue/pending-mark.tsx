"use client";

import { useLinkStatus } from "next/link";

import styles from "./piece-tile.module.css";

/** Inside a link: a fine line while the page behind it is on its way. */
export function PendingMark() {
  const { pending } = useLinkStatus();
  return <span className={styles.pending} data-pending={pending || undefined} aria-hidden="true" />;
}
