import { useTranslations } from "next-intl";

import { Picture } from "@/ui/picture";
import { TextLink } from "@/ui/text-link";

import styles from "./home-view.module.css";

const DOORS = [
  { key: "wardrobe", href: "/c", image: "/house/gown-slip-champagne.webp", tone: "#302315" },
  {
    key: "stylists",
    href: "/stylists",
    image: "/house/bust-sandstone.webp",
    tone: "#1d2e26",
  },
  { key: "houses", href: "/houses", image: "/house/satin-champagne.webp", tone: null },
] as const;

/** The three ways into the house. */
export function Doors() {
  const t = useTranslations("catalogue.home");
  return (
    <section className={styles.part} aria-label={t("doorsTitle")}>
      <ul className={styles.doors}>
        {DOORS.map(({ key, href, image, tone }) => (
          <li key={key} className={styles.door}>
            <Picture
              src={image}
              alt=""
              background={tone}
              ratio="4/5"
              sizes="(min-width: 900px) 32vw, 100vw"
            />
            <h2 className={styles.doorName}>
              <TextLink href={href} bare>
                {t(`doors.${key}`)}
              </TextLink>
            </h2>
            <p className={styles.doorText}>{t(`doors.${key}Text`)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
