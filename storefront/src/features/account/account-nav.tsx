"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";

import { Link, usePathname, useRouter } from "@/i18n/navigation";

import { useSignOutMutation } from "./account-api";
import styles from "./account-nav.module.css";

const PAGES = [
  { key: "overview", href: "/account" },
  { key: "style", href: "/account/style" },
  { key: "briefs", href: "/account/briefs" },
  { key: "engagements", href: "/account/engagements" },
  { key: "orders", href: "/account/orders" },
  { key: "appointments", href: "/account/appointments" },
  { key: "addresses", href: "/account/addresses" },
  { key: "profile", href: "/account/profile" },
] as const;

/** The ways of the account, and the way out. On a phone the line can be drawn aside. */
export function AccountNav() {
  const t = useTranslations("account.nav");
  const path = usePathname();
  const router = useRouter();
  const [signOut, { isLoading }] = useSignOutMutation();
  const list = useRef<HTMLUListElement>(null);

  useEffect(() => {
    const current = list.current?.querySelector<HTMLElement>('[aria-current="page"]');
    if (list.current && current) {
      list.current.scrollLeft = current.offsetLeft - list.current.clientWidth / 3;
    }
  }, [path]);

  async function leave() {
    const result = await signOut();
    if (!("error" in result)) {
      forgetDrafts();
      router.replace("/");
      router.refresh();
    }
  }

  return (
    <nav aria-label={t("label")} className={styles.nav} data-print="hide">
      <ul ref={list} className={styles.list}>
        {PAGES.map(({ key, href }) => (
          <li key={key}>
            <Link
              href={href}
              className={styles.way}
              aria-current={isCurrent(path, href) ? "page" : undefined}
            >
              <span>{t(key)}</span>
            </Link>
          </li>
        ))}
        <li className={styles.out}>
          <button type="button" className={styles.way} onClick={leave} aria-disabled={isLoading}>
            <span>{isLoading ? t("signingOut") : t("signOut")}</span>
          </button>
        </li>
      </ul>
    </nav>
  );
}

function isCurrent(path: string, href: string): boolean {
  return href === "/account" ? path === href : path.startsWith(href);
}

/** Nothing half typed by one client is left for the next one at this screen. */
function forgetDrafts(): void {
  try {
    window.sessionStorage.clear();
  } catch {
    return;
  }
}
