import { type ReactNode } from "react";

import { Picture, Plate } from "@/ui";

import { type StylistFace } from "../types";
import styles from "./stylist-line.module.css";

interface StylistLineProps {
  stylist: StylistFace;
  children: ReactNode;
  /** Stands at the head of a page. */
  large?: boolean;
}

/** A stylist's portrait, and whatever is said beside it. */
export function StylistLine({ stylist, children, large = false }: StylistLineProps) {
  const { portrait } = stylist;
  return (
    <div className={styles.line} data-large={large ? "" : undefined}>
      <span className={styles.portrait}>
        {portrait ? (
          <Picture
            src={portrait.url}
            alt=""
            background={portrait.background}
            blur={portrait.blur}
            ratio="4/5"
            sizes={large ? "(min-width: 900px) 192px, 112px" : "96px"}
            priority={large}
          />
        ) : (
          <Plate title={stylist.display_name} ratio="4/5" />
        )}
      </span>
      <div className={styles.words}>{children}</div>
    </div>
  );
}
