import { type ReactNode } from "react";

import { classes } from "./classes";
import styles from "./notice.module.css";

export interface NoticeProps {
  tone: "info" | "success" | "error";
  children: ReactNode;
  /** One way on, such as a quiet button. */
  action?: ReactNode;
}

/** Says what happened; read out when it appears, errors at once. */
export function Notice({ tone, children, action }: NoticeProps) {
  return (
    <div
      role={tone === "error" ? "alert" : "status"}
      className={classes(styles.notice, tone !== "info" && styles[tone])}
    >
      <div>{children}</div>
      {action}
    </div>
  );
}
