import { useTranslations } from "next-intl";

import { Link } from "@/i18n/navigation";
import { categoryHref } from "@/lib/category-href";
import { type Category } from "@/lib/data/categories";
import { QuietRow } from "@/ui/quiet-row";

import styles from "./menu-drawer.module.css";

interface MenuTreeProps {
  tree: readonly Category[];
  /** Called when a link has been followed. */
  onFollow: () => void;
}

/** The categories, three deep: rows that open, words, and quieter words under them. */
export function MenuTree({ tree, onFollow }: MenuTreeProps) {
  const t = useTranslations("common.header");
  return (
    <div>
      {tree.map((top) => (
        <QuietRow key={top.id} title={top.name} display>
          <ul>
            <li>
              <MenuLink category={top} label={t("all", { name: top.name })} onFollow={onFollow} />
            </li>
            {top.children.map((middle) => (
              <li key={middle.id}>
                <MenuLink category={middle} label={middle.name} onFollow={onFollow} />
                {middle.children.length > 0 ? (
                  <ul className={styles.deeper}>
                    {middle.children.map((leaf) => (
                      <li key={leaf.id}>
                        <MenuLink category={leaf} label={leaf.name} onFollow={onFollow} />
                      </li>
                    ))}
                  </ul>
                ) : null}
              </li>
            ))}
          </ul>
        </QuietRow>
      ))}
    </div>
  );
}

function MenuLink({
  category,
  label,
  onFollow,
}: {
  category: Category;
  label: string;
  onFollow: () => void;
}) {
  return (
    <Link href={categoryHref(category)} className={styles.link} onClick={onFollow} prefetch={false}>
      {label}
    </Link>
  );
}
