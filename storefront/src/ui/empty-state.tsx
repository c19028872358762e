import { type ReactNode } from "react";

import { Monogram } from "./monogram";

import styles from "./empty-state.module.css";

interface EmptyStateProps {
  title: string;
  /** One or two sentences: what this means. */
  text: string;
  /** One way on. */
  action?: ReactNode;
  /** Stands within a page that has a heading of its own. */
  within?: boolean;
}

/** A page or room with nothing in it, said plainly and with a way on. */
export function EmptyState({ title, text, action, within = false }: EmptyStateProps) {
  const Heading = within ? "h2" : "h1";
  return (
    <div className={styles.state}>
      <Monogram size={56} className={styles.monogram} />
      <Heading className={styles.title}>{title}</Heading>
      <p className={styles.text}>{text}</p>
      {action ? <div className={styles.action}>{action}</div> : null}
    </div>
  );
}
