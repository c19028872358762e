import Image from "next/image";
import { useTranslations } from "next-intl";

import { PieceTile } from "@/features/catalogue";
import { type Outlook, StylistCard } from "@/features/stylists";
import { type Collection } from "@/lib/data/collections";
import { type PieceCard } from "@/lib/data/shape-piece";
import { type Stylist } from "@/lib/data/stylist-types";
import { Button } from "@/ui/button";
import { Picture } from "@/ui/picture";
import { TextLink } from "@/ui/text-link";

import { Doors } from "./doors";
import styles from "./home-view.module.css";

/** One large tile and four beside it on a desk; one and two by two on a phone. */
export const WALL_PIECES = 5;

/** How many stylists the front room introduces. */
export const HOME_STYLISTS = 4;

/** The hero's own tone, behind it while it loads. */
const HERO_TONE = "#2A0209";

interface HomeViewProps {
  /** The newest, as many as the wall has places. */
  pieces: readonly PieceCard[];
  collections: readonly Collection[];
  /** At most as many as the row has places. */
  stylists: readonly Stylist[];
  outlook: Outlook;
}

/** The front room: one line, one wall, three doors, the collections and one story. */
export function HomeView({ pieces, collections, stylists, outlook }: HomeViewProps) {
  const t = useTranslations("catalogue.home");
  return (
    <>
      <Hero collection={collections[0]} />
      {pieces.length > 0 ? (
        <section className={styles.part} aria-labelledby="new">
          <div className={styles.head}>
            <h2 id="new">{t("newTitle")}</h2>
            <TextLink href="/c">{t("newLink")}</TextLink>
          </div>
          <ul className={styles.wall}>
            {pieces.map((piece, index) => (
              <li key={piece.id}>
                <PieceTile
                  piece={piece}
                  stretch={index === 0}
                  sizes={
                    index === 0 ? "(min-width: 900px) 48vw, 100vw" : "(min-width: 900px) 24vw, 48vw"
                  }
                />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <Doors />
      <StylistsPart stylists={stylists} outlook={outlook} />
      {collections.length > 0 ? (
        <section className={styles.part} aria-labelledby="collections">
          <div className={styles.head}>
            <h2 id="collections">{t("collectionsTitle")}</h2>
          </div>
          <ul className={styles.collections}>
            {collections.map((collection) => (
              <li key={collection.id} className={styles.collection}>
                <h3>
                  <TextLink href={`/collections/${collection.handle}`} bare prefetch={false}>
                    {collection.title}
                  </TextLink>
                </h3>
                <p>{collection.description}</p>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <section className={styles.story} aria-labelledby="story">
        <Picture
          src="/house/atelier.webp"
          alt={t("storyAlt")}
          ratio="8/5"
          sizes="(min-width: 900px) 58vw, 100vw"
        />
        <div className={styles.storyWords}>
          <h2 id="story" className={styles.storyTitle}>
            {t("storyTitle")}
          </h2>
          <p className={styles.storyText}>{t("storyText")}</p>
          <Button variant="quiet" href="/houses">
            {t("storyLink")}
          </Button>
        </div>
      </section>
    </>
  );
}

/** Who can be met next. The page is the same for everybody, so hours are the stylists' own. */
function StylistsPart({ stylists, outlook }: Pick<HomeViewProps, "stylists" | "outlook">) {
  const t = useTranslations("stylists.home");
  if (stylists.length === 0) {
    return null;
  }
  return (
    <section className={styles.part} aria-labelledby="stylists">
      <div className={styles.head}>
        <h2 id="stylists">{t("title")}</h2>
        <TextLink href="/stylists">{t("link")}</TextLink>
      </div>
      <ul className={styles.stylists}>
        {stylists.map((stylist) => (
          <li key={stylist.id}>
            <StylistCard
              stylist={stylist}
              outlook={outlook}
              sizes="(min-width: 900px) 24vw, 72vw"
              heading="h3"
              brief
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Hero({ collection }: { collection: Collection | undefined }) {
  const t = useTranslations("catalogue.home");
  return (
    <section className={styles.hero} data-tone="evening" style={{ backgroundColor: HERO_TONE }}>
      <Image
        src="/house/hero-silk-oxblood.webp"
        alt=""
        fill
        sizes="100vw"
        quality={82}
        preload
        fetchPriority="high"
        loading="eager"
        className={styles.heroImage}
      />
      <div className={styles.heroWords}>
        <h1 className={styles.heroLine}>{t("heroLine")}</h1>
        {collection ? (
          <Button variant="quiet" href={`/collections/${collection.handle}`}>
            {t("heroLink", { title: collection.title })}
          </Button>
        ) : (
          <Button variant="quiet" href="/houses">
            {t("heroLinkHouses")}
          </Button>
        )}
      </div>
    </section>
  );
}
