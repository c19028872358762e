"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";

import { Notice, Picture, Plate } from "@/ui";

import { FileButton } from "../parts/file-button";
import { PICTURE_TYPES, pictureProblem } from "../parts/file-check";
import { Progress } from "../parts/progress";
import { useUpload } from "../parts/use-upload";
import type { HouseImage } from "../types";
import styles from "./portrait-field.module.css";

interface PortraitFieldProps {
  name: string;
  initial: HouseImage | null;
}

/** The portrait: shown as clients see it, replaced at once. */
export function PortraitField({ name, initial }: PortraitFieldProps) {
  const t = useTranslations("atelier.profile");
  const files = useTranslations("atelier.files");
  const [portrait, setPortrait] = useState(initial);
  const { progress, problem, send, fail } = useUpload();

  async function replace([file]: File[]) {
    if (!file) {
      return;
    }
    const wrong = pictureProblem(file);
    if (wrong) {
      fail(files(wrong));
      return;
    }
    const form = new FormData();
    form.append("alt", t("portraitAlt", { name }));
    form.append("file", file);
    const answer = await send<{ portrait: HouseImage }>("me/portrait", form);
    if (answer) {
      setPortrait(answer.portrait);
    }
  }

  return (
    <div className={styles.field}>
      <div className={styles.picture}>
        {portrait ? (
          <Picture
            src={portrait.url}
            alt={portrait.alt}
            background={portrait.background}
            blur={portrait.blur}
            ratio="4/5"
            sizes="12rem"
          />
        ) : (
          <Plate title={name} ratio="4/5" />
        )}
      </div>
      <div className={styles.words}>
        <p className={styles.label}>{t("portrait")}</p>
        <p className={styles.help}>{t("portraitHelp")}</p>
        <FileButton accept={PICTURE_TYPES} disabled={progress !== null} onFiles={replace}>
          {portrait ? t("portraitReplace") : t("portraitAdd")}
        </FileButton>
        {progress !== null && <Progress label={t("portrait")} value={progress} />}
        {problem && <Notice tone="error">{problem}</Notice>}
      </div>
    </div>
  );
}
