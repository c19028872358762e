"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";

import { Link } from "@/i18n/navigation";
import { type Category } from "@/lib/data/categories";
import { MenuIcon } from "@/ui/icons";
import { SideDrawer } from "@/ui/side-drawer";

import styles from "./menu-drawer.module.css";
import { MenuTree } from "./menu-tree";
import { MarketList } from "./market-list";

/** The menu on a phone: the whole tree, the houses, the account and the country. */
export function MenuDrawer({ tree }: { tree: readonly Category[] }) {
  const t = useTranslations("common");
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <button
        type="button"
        className={styles.button}
        aria-label={t("header.menu")}
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => setOpen(true)}
      >
        <MenuIcon />
      </button>
      <SideDrawer open={open} onClose={close} title={t("header.menu")} side="start">
        <nav aria-label={t("header.main")}>
          <MenuTree tree={tree} onFollow={close} />
          {(
            [
              ["/c", t("header.wardrobeAll")],
              ["/stylists", t("header.stylists")],
              ["/houses", t("header.houses")],
              ["/account", t("header.account")],
            ] as const
          ).map(([href, label]) => (
            <Link key={href} href={href} className={styles.plain} onClick={close} prefetch={false}>
              {label}
            </Link>
          ))}
        </nav>
        <div className={styles.market}>
          <p className={styles.label}>{t("market.label")}</p>
          <MarketList />
        </div>
      </SideDrawer>
    </>
  );
}
