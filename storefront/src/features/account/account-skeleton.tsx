import { Section, Skeleton } from "@/ui";

import styles from "./account-frame.module.css";

/** The shape of a page of the account: room for its ways, a title, some rows. */
export function AccountSkeleton() {
  return (
    <Section>
      <div className={styles.frame}>
        <div className={styles.ways} />
        <div className={styles.rows}>
          <Skeleton height="4rem" width="min(24rem, 80%)" />
          <Skeleton height="7rem" />
          <Skeleton height="7rem" />
          <Skeleton height="7rem" />
        </div>
      </div>
    </Section>
  );
}
