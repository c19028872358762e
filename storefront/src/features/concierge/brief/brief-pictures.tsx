"use client";

import Image from "next/image";
import { useTranslations } from "next-intl";
import { useState } from "react";

import { useFailureSentence } from "@/features/bag";
import { useRouter } from "@/i18n/navigation";
import { Button, Notice } from "@/ui";

import { useAddPictureMutation, useRemovePictureMutation } from "../concierge-api";
import type { BriefPicture } from "../types";
import styles from "./brief-pictures.module.css";
import { PICTURE_TYPES, pictureProblem, PICTURES_MAX } from "./picture-check";

interface BriefPicturesProps {
  briefId: string;
  pictures: readonly BriefPicture[];
  canChange: boolean;
}

/** Pictures that say what words do not; added one after the other, taken out with one touch. */
export function BriefPictures({ briefId, pictures, canChange }: BriefPicturesProps) {
  const t = useTranslations("concierge.pictures");
  const errors = useTranslations("concierge.errors");
  const sentence = useFailureSentence("concierge");
  const router = useRouter();
  const [addPicture] = useAddPictureMutation();
  const [removePicture, removing] = useRemovePictureMutation();
  const [sending, setSending] = useState<{ done: number; count: number } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const places = PICTURES_MAX - pictures.length;

  async function add(files: readonly File[]) {
    setProblem(null);
    const sent = files.slice(0, places);
    let refused = files.length > places ? errors("too_many_pictures") : null;
    for (const [index, file] of sent.entries()) {
      setSending({ done: index, count: sent.length });
      const known = pictureProblem(file);
      const result = known ? null : await addPicture({ briefId, file });
      refused ??= known
        ? errors(known)
        : result && "error" in result
          ? sentence(result.error)
          : null;
    }
    setSending(null);
    setProblem(refused);
    router.refresh();
  }

  async function remove(picture: BriefPicture) {
    setProblem(null);
    const result = await removePicture({ briefId, id: picture.id });
    setProblem("error" in result ? sentence(result.error) : null);
    router.refresh();
  }

  if (!canChange && pictures.length === 0) {
    return null;
  }
  return (
    <section aria-labelledby="pictures" className={styles.part}>
      <div className={styles.head}>
        <h2 id="pictures" className={styles.title}>
          {t("title")}
        </h2>
        <p className={styles.quiet}>{t("intro")}</p>
      </div>
      {pictures.length > 0 ? (
        <ul className={styles.wall}>
          {pictures.map((picture, index) => (
            <li key={picture.id} className={styles.item}>
              <span
                className={styles.frame}
                style={picture.blur ? { backgroundImage: `url("${picture.blur}")` } : undefined}
              >
                <Image
                  src={picture.url}
                  alt={picture.alt || t("alt", { number: index + 1 })}
                  width={picture.width}
                  height={picture.height}
                  unoptimized
                  className={styles.image}
                />
              </span>
              {canChange ? (
                <Button
                  variant="quiet"
                  className={styles.remove}
                  loading={removing.isLoading && removing.originalArgs?.id === picture.id}
                  onClick={() => void remove(picture)}
                  aria-label={t("removeNamed", { number: index + 1 })}
                >
                  {t("remove")}
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
      {problem ? <Notice tone="error">{problem}</Notice> : null}
      {canChange && places > 0 ? (
        <div className={styles.add}>
          <label className={styles.button} data-busy={sending ? "" : undefined}>
            <input
              type="file"
              accept={PICTURE_TYPES.join(",")}
              multiple
              disabled={sending !== null}
              className={styles.input}
              onChange={(event) => {
                const files = [...(event.target.files ?? [])];
                // The same file may be chosen again after it was refused.
                event.target.value = "";
                if (files.length > 0) {
                  void add(files);
                }
              }}
            />
            <span>{t("add")}</span>
          </label>
          <p className={styles.quiet} role="status">
            {sending
              ? t("sending", { number: sending.done + 1, count: sending.count })
              : t("places", { count: places })}
          </p>
        </div>
      ) : null}
    </section>
  );
}
