"use client";

import { type ReactNode } from "react";

import { Link } from "@/i18n/navigation";

import { useNoteChoiceMutation } from "../concierge-api";
import styles from "./chosen-link.module.css";

interface ChosenLinkProps {
  href: string;
  matchId: string;
  stylistId: string;
  /** Around a picture, which those who listen have as a name already. */
  isPicture?: boolean;
  children: ReactNode;
}

/** A way from a match to the stylist's own page; that it was taken is remembered for the ranking. */
export function ChosenLink({ href, matchId, stylistId, isPicture, children }: ChosenLinkProps) {
  const [noteChoice] = useNoteChoiceMutation();
  return (
    <Link
      href={href}
      prefetch={false}
      className={isPicture ? undefined : styles.link}
      tabIndex={isPicture ? -1 : undefined}
      aria-hidden={isPicture || undefined}
      onClick={() => void noteChoice({ matchId, stylistId })}
    >
      {children}
    </Link>
  );
}
