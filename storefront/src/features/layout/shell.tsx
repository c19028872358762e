import { useTranslations } from "next-intl";
import { type ReactNode } from "react";

import { ConsentBanner } from "@/features/consent";
import { type Category } from "@/lib/data/categories";

import { BagDrawerSlot } from "./bag-drawer-slot";
import { Footer } from "./footer";
import { Header } from "./header";
import styles from "./shell.module.css";

/** What stands around every page. */
export function Shell({ tree, children }: { tree: readonly Category[]; children: ReactNode }) {
  const t = useTranslations("common");
  return (
    <>
      <a href="#content" className={styles.skip}>
        {t("skip")}
      </a>
      <Header tree={tree} />
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <Footer tree={tree} />
      <BagDrawerSlot />
      <ConsentBanner />
    </>
  );
}
