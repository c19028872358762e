"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { type UIEvent, useState } from "react";

import { type PieceImage } from "@/lib/data/shape-piece";
import { Picture } from "@/ui/picture";

import styles from "./gallery.module.css";

const ZoomDialog = dynamic(() => import("./zoom-dialog"), { ssr: false });

const SIZES = "(min-width: 900px) 56vw, 100vw";

interface GalleryProps {
  title: string;
  images: readonly PieceImage[];
}

/** The pictures of a piece: a wall on a desk, a strip to swipe with a counter on a phone. */
export function Gallery({ title, images }: GalleryProps) {
  const t = useTranslations("catalogue.piece");
  const [shown, setShown] = useState(0);
  const [enlarged, setEnlarged] = useState<number | null>(null);

  function follow(event: UIEvent<HTMLUListElement>) {
    const { scrollLeft, clientWidth } = event.currentTarget;
    setShown(Math.round(Math.abs(scrollLeft) / Math.max(clientWidth, 1)));
  }

  return (
    <section className={styles.gallery} aria-label={t("gallery", { title })}>
      <ul className={styles.strip} onScroll={follow}>
        {images.map((image, index) => (
          <li key={image.url} className={styles.item}>
            <button
              type="button"
              className={styles.open}
              aria-label={t("zoom", { alt: image.alt })}
              onClick={() => setEnlarged(index)}
            >
              <Picture
                src={image.url}
                alt={image.alt}
                background={image.background}
                blur={image.blur}
                ratio="4/5"
                sizes={SIZES}
                priority={index === 0}
                fine
              />
            </button>
          </li>
        ))}
      </ul>
      {images.length > 1 ? (
        <p className={styles.counter} aria-hidden="true">
          {t("counter", { index: shown + 1, count: images.length })}
        </p>
      ) : null}
      {enlarged === null ? null : (
        <ZoomDialog images={images} start={enlarged} onClose={() => setEnlarged(null)} />
      )}
    </section>
  );
}
