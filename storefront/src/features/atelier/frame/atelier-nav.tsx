"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";

import { Link, usePathname, useRouter } from "@/i18n/navigation";

import { useAtelierSignOutMutation } from "../atelier-api";
import { isInRoom, pathOfRoom, type Room } from "../standing";
import styles from "./atelier-nav.module.css";

/** The rooms that are open, and the way out. On a phone the line can be drawn aside. */
export function AtelierNav({ rooms }: { rooms: readonly Room[] }) {
  const t = useTranslations("atelier.nav");
  const path = usePathname();
  const router = useRouter();
  const [signOut, { isLoading }] = useAtelierSignOutMutation();
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
      router.replace("/atelier/sign-in");
      router.refresh();
    }
  }

  return (
    <nav aria-label={t("label")} className={styles.nav}>
      <ul ref={list} className={styles.list}>
        {rooms.map((room) => (
          <li key={room}>
            <Link
              href={pathOfRoom(room)}
              className={styles.way}
              aria-current={isInRoom(path, room) ? "page" : undefined}
              prefetch={false}
            >
              <span>{t(room)}</span>
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
