import { useTranslations } from "next-intl";

import { categoryHref } from "@/lib/category-href";
import { type Category } from "@/lib/data/categories";
import { QuietRow } from "@/ui/quiet-row";
import { TextLink } from "@/ui/text-link";
import { Wordmark } from "@/ui/wordmark";

import styles from "./footer.module.css";
import { MarketList } from "./market-list";

/** The foot of every page; also the way through the house for those without scripts. */
export function Footer({ tree }: { tree: readonly Category[] }) {
  const t = useTranslations("common");
  const columns = [
    {
      heading: t("footer.shop"),
      links: tree.map((category) => ({ href: categoryHref(category), label: category.name })),
    },
    {
      heading: t("footer.house"),
      links: [
        { href: "/houses", label: t("footer.houses") },
        { href: "/stylists", label: t("footer.stylists") },
        { href: "/account", label: t("footer.account") },
        { href: "/atelier", label: t("footer.atelier") },
      ],
    },
    {
      heading: t("footer.care"),
      links: [{ href: "/care/delivery", label: t("footer.delivery") }],
    },
    {
      heading: t("footer.legal"),
      links: [
        { href: "/legal/privacy", label: t("footer.privacy") },
        { href: "/legal/privacy#choice", label: t("footer.choices") },
        { href: "/legal/terms", label: t("footer.terms") },
      ],
    },
  ].filter(({ links }) => links.length > 0);
  return (
    <footer className={styles.footer} data-tone="evening">
      <div className={styles.inner}>
        <div className={styles.top}>
          <p className={styles.line}>{t("footer.line")}</p>
          <nav aria-label={t("footer.label")} className={styles.columns}>
            {columns.map(({ heading, links }) => (
              <div key={heading}>
                <h2 className={styles.heading}>{heading}</h2>
                <ul>
                  {links.map(({ href, label }) => (
                    <li key={href} className={styles.item}>
                      <TextLink href={href} bare prefetch={false}>
                        {label}
                      </TextLink>
                    </li>
                  ))}
                </ul>
              </div>
            ))}
          </nav>
        </div>
        <div className={styles.markets}>
          <QuietRow title={t("market.label")}>
            <MarketList />
          </QuietRow>
        </div>
        <div className={styles.bottom}>
          <Wordmark />
          <p>{t("footer.rights", { year: new Date().getUTCFullYear() })}</p>
        </div>
      </div>
    </footer>
  );
}
