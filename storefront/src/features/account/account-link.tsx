"use client";

import { useTranslations } from "next-intl";

import { Link } from "@/i18n/navigation";

import styles from "./account-link.module.css";

/** The way to the account; who is not signed in is asked to sign in there. */
export function AccountLink() {
  const t = useTranslations("account");
  return (
    <Link href="/account" className={styles.link} prefetch={false}>
      <span>{t("link")}</span>
    </Link>
  );
}
