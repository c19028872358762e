import { useTranslations } from "next-intl";

import { PopoverPanel } from "@/ui/popover-panel";

import { SearchBox } from "./search-box";
import styles from "./search-box.module.css";

/** The search box under the header. */
export function SearchPanel({ id, className }: { id: string; className?: string }) {
  const t = useTranslations("common.header");
  return (
    <PopoverPanel id={id} className={className} aria-label={t("search")}>
      <div className={styles.panel}>
        <SearchBox autoFocus />
      </div>
    </PopoverPanel>
  );
}
