import type { ReactNode } from "react";

import { PageTitle } from "@/ui";

import styles from "./account-page.module.css";

interface Props {
  title: string;
  intro?: string;
  /** As wide as the page, for lists. */
  wide?: boolean;
  children: ReactNode;
}

/** A page of the account: its title, then what it is about. */
export function AccountPageBody({ title, intro, wide = false, children }: Props) {
  return (
    <div className={wide ? undefined : styles.narrow}>
      <PageTitle title={title} intro={intro} className={styles.title} />
      {children}
    </div>
  );
}
