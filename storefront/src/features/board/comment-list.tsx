import type { ReactNode } from "react";

import type { BoardComment } from "@/lib/data/board-types";

import styles from "./comments.module.css";

interface CommentListProps {
  comments: readonly BoardComment[];
  /** Whether whoever reads has written it. */
  isOwn: (comment: BoardComment) => boolean;
  /** What whoever reads is called. */
  you: string;
  /** Name of the other one, for authors without. */
  name: string;
  /** When it was said, and about what, beside the name. */
  about: (comment: BoardComment) => ReactNode;
}

/** What client and stylist have said on a board, the latest last. */
export function CommentList({ comments, isOwn, you, name, about }: CommentListProps) {
  return (
    <ol className={styles.list} aria-live="polite">
      {comments.map((comment) => {
        const { id, author, text } = comment;
        const own = isOwn(comment);
        return (
          <li key={id} className={styles.comment} data-own={own || undefined}>
            <p className={styles.who}>
              {own ? you : (author.name ?? name)}
              <span className={styles.about}>{about(comment)}</span>
            </p>
            <p className={styles.text}>{text}</p>
          </li>
        );
      })}
    </ol>
  );
}
