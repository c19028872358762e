import { type MouseEventHandler, type ReactNode } from "react";

import { Link } from "@/i18n/navigation";

import styles from "./button.module.css";
import { classes } from "./classes";

export interface ButtonProps {
  /** One filled button a screen; all others are quiet. */
  variant?: "primary" | "quiet";
  type?: "button" | "submit";
  /** Makes it a link, localised. */
  href?: string;
  /** The action is under way: stays in reach, does nothing. */
  loading?: boolean;
  disabled?: boolean;
  fullWidth?: boolean;
  onClick?: MouseEventHandler<HTMLElement>;
  children: ReactNode;
  className?: string;
  "aria-label"?: string;
  "aria-controls"?: string;
  "aria-expanded"?: boolean;
  "aria-describedby"?: string;
}

/**
 * Button or link of the house. While disabled or loading it keeps the focus, so that a keyboard
 * does not lose its place, and swallows the click.
 */
export function Button({
  variant = "primary",
  type = "button",
  href,
  loading = false,
  disabled = false,
  fullWidth = false,
  onClick,
  children,
  className,
  ...aria
}: ButtonProps) {
  const name = classes(
    styles.button,
    variant === "primary" ? styles.primary : styles.quiet,
    fullWidth && styles.full,
    className,
  );
  const label = variant === "quiet" ? <span className={styles.line}>{children}</span> : children;
  if (href !== undefined) {
    return (
      <Link href={href} className={name} onClick={onClick} {...aria}>
        {label}
      </Link>
    );
  }
  if (!loading && !disabled) {
    return (
      <button type={type} className={name} onClick={onClick} {...aria}>
        {label}
      </button>
    );
  }
  // A plain button instead of a submitting one: pressing it again must not send the form twice.
  return (
    <button type="button" className={name} aria-disabled aria-busy={loading || undefined} {...aria}>
      {label}
    </button>
  );
}
