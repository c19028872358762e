import type { ReactNode } from "react";

import { Section } from "@/ui";

import { AccountNav } from "./account-nav";
import styles from "./account-frame.module.css";

/** Frame of every page of a client who is signed in: the ways of the account, then the page. */
export function AccountFrame({ children }: { children: ReactNode }) {
  return (
    <Section>
      <div className={styles.frame}>
        <AccountNav />
        <div>{children}</div>
      </div>
    </Section>
  );
}

/** Frame of the short pages before: one narrow column. */
export function DoorFrame({ children }: { children: ReactNode }) {
  return (
    <Section>
      <div className={styles.door}>{children}</div>
    </Section>
  );
}
