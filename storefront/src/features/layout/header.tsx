import { useTranslations } from "next-intl";

import { AccountLink } from "@/features/account";
import { BagButton } from "@/features/bag";
import { SearchPanel } from "@/features/search";
import { Link } from "@/i18n/navigation";
import { type Category } from "@/lib/data/categories";
import { SearchIcon } from "@/ui/icons";
import { Wordmark } from "@/ui/wordmark";

import styles from "./header.module.css";
import { MarketSwitch } from "./market-switch";
import { MegaMenu } from "./mega-menu";
import { MenuDrawer } from "./menu-drawer";
import { groupCategories } from "./navigation-groups";

const SEARCH_PANEL = "search-panel";

/**
 * The house's front door.
 * @param tree the categories; empty when they could not be read, the header stands without them.
 */
export function Header({ tree }: { tree: readonly Category[] }) {
  const t = useTranslations("common.header");
  return (
    <header className={styles.header}>
      <div className={styles.bar}>
        <div className={styles.start}>
          <div className={styles.phone}>
            <MenuDrawer tree={tree} />
          </div>
          <nav aria-label={t("main")} className={styles.desk}>
            <ul className={styles.start}>
              {groupCategories(tree).map((group) => (
                <MegaMenu key={group.key} group={group} />
              ))}
              <li>
                <Link href="/stylists" className={styles.word} prefetch={false}>
                  <span>{t("stylists")}</span>
                </Link>
              </li>
              <li className={styles.wide}>
                <Link href="/houses" className={styles.word}>
                  <span>{t("houses")}</span>
                </Link>
              </li>
            </ul>
          </nav>
        </div>
        <Link href="/" className={styles.home} aria-label={t("home")}>
          <Wordmark />
        </Link>
        <div className={styles.end}>
          <div className={styles.desk}>
            <MarketSwitch />
          </div>
          <button
            type="button"
            className={`${styles.icon} ${styles.phone}`}
            popoverTarget={SEARCH_PANEL}
            aria-label={t("search")}
          >
            <SearchIcon />
          </button>
          <div className={styles.desk}>
            <button type="button" className={styles.word} popoverTarget={SEARCH_PANEL}>
              <span>{t("search")}</span>
            </button>
          </div>
          <div className={styles.desk}>
            <AccountLink />
          </div>
          <BagButton />
        </div>
      </div>
      <SearchPanel id={SEARCH_PANEL} className={styles.panel} />
    </header>
  );
}
