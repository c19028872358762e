import { useTranslations } from "next-intl";

import { categoryHref } from "@/lib/category-href";
import { PopoverPanel } from "@/ui/popover-panel";
import { TextLink } from "@/ui/text-link";

import styles from "./header.module.css";
import { type NavigationGroup } from "./navigation-groups";

/** One word of the header on a desk, and the panel of categories under it. */
export function MegaMenu({ group }: { group: NavigationGroup }) {
  const t = useTranslations("common.header");
  const id = `menu-${group.key}`;
  return (
    <li>
      <button type="button" className={styles.word} popoverTarget={id}>
        <span>{t(group.key)}</span>
      </button>
      <PopoverPanel id={id} className={styles.panel} aria-label={t(group.key)}>
        <div className={styles.mega}>
          {group.categories.map((category) => (
            <div key={category.id}>
              <TextLink
                href={categoryHref(category)}
                bare
                className={styles.megaTitle}
                prefetch={false}
              >
                {category.name}
              </TextLink>
              <ul>
                {category.children.map((child) => (
                  <li key={child.id}>
                    <span className={styles.megaLink}>
                      <TextLink href={categoryHref(child)} bare prefetch={false}>
                        {child.name}
                      </TextLink>
                    </span>
                  </li>
                ))}
              </ul>
            </div>
          ))}
          {group.key === "wardrobe" ? (
            <p className={styles.megaAll}>
              <TextLink href="/c" prefetch={false}>
                {t("wardrobeAll")}
              </TextLink>
            </p>
          ) : null}
        </div>
      </PopoverPanel>
    </li>
  );
}
