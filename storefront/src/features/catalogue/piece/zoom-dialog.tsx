"use client";

import Image from "next/image";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from "react";

import { type PieceImage } from "@/lib/data/shape-piece";
import { ChevronIcon, CloseIcon, MinusIcon, PlusIcon } from "@/ui/icons";

import { neighbour } from "./pan-zoom";
import { usePanZoom } from "./use-pan-zoom";
import styles from "./zoom-dialog.module.css";

interface ZoomDialogProps {
  images: readonly PieceImage[];
  /** The picture to begin with. */
  start: number;
  onClose: () => void;
}

const STEP = 1.5;

/** The pictures over the whole screen: arrows change them, plus and minus bring them closer. */
export default function ZoomDialog({ images, start, onClose }: ZoomDialogProps) {
  const t = useTranslations("catalogue.piece");
  const common = useTranslations("common.drawer");
  const [index, setIndex] = useState(start);
  const dialog = useRef<HTMLDialogElement>(null);
  const stage = useRef<HTMLDivElement>(null);
  const { view, zoom, reset, handlers } = usePanZoom(stage, go);
  const image = images[index];
  const several = images.length > 1;

  useEffect(() => {
    // The browser's own modal dialog keeps the focus, closes on Escape and gives the focus back.
    if (!dialog.current?.open) {
      dialog.current?.showModal();
    }
  }, []);

  function go(step: 1 | -1) {
    reset();
    setIndex((before) => neighbour(before, step, images.length));
  }

  function onKeyDown(event: KeyboardEvent) {
    const actions: Record<string, () => void> = {
      ArrowRight: () => go(1),
      ArrowLeft: () => go(-1),
      "+": () => zoom(STEP),
      "=": () => zoom(STEP),
      "-": () => zoom(1 / STEP),
      "0": reset,
    };
    const action = actions[event.key];
    if (action) {
      event.preventDefault();
      action();
    }
  }

  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-label={t("zoomTitle")}
      onClose={onClose}
      onKeyDown={onKeyDown}
      style={{ backgroundColor: image?.background ?? undefined }}
    >
      <div ref={stage} className={styles.stage} data-enlarged={view.scale > 1} {...handlers}>
        {image ? (
          <Image
            key={image.url}
            src={image.url}
            alt={image.alt}
            fill
            sizes="(min-width: 900px) 2400px, 200vw"
            quality={82}
            draggable={false}
            className={styles.image}
            style={{ transform: `translate(${view.x}px, ${view.y}px) scale(${view.scale})` }}
          />
        ) : null}
      </div>
      <div className={`${styles.bar} ${styles.head}`}>
        <p role="status">{t("image", { index: index + 1, count: images.length })}</p>
        <button
          type="button"
          className={styles.button}
          onClick={() => dialog.current?.close()}
          aria-label={common("close")}
        >
          <CloseIcon />
        </button>
      </div>
      <div className={`${styles.bar} ${styles.foot}`}>
        <div className={styles.group}>
          <IconButton label={t("zoomOut")} onClick={() => zoom(1 / STEP)}>
            <MinusIcon />
          </IconButton>
          <IconButton label={t("zoomIn")} onClick={() => zoom(STEP)}>
            <PlusIcon />
          </IconButton>
        </div>
        {several ? (
          <div className={styles.group}>
            <IconButton label={t("previous")} onClick={() => go(-1)}>
              <ChevronIcon back />
            </IconButton>
            <IconButton label={t("next")} onClick={() => go(1)}>
              <ChevronIcon />
            </IconButton>
          </div>
        ) : null}
      </div>
    </dialog>
  );
}

function IconButton({
  label,
  onClick,
  children,
}: {
  label: string;
  onClick: () => void;
  children: ReactNode;
}) {
  return (
    <button type="button" className={styles.button} aria-label={label} onClick={onClick}>
      {children}
    </button>
  );
}
