"use client";

import { useTranslations } from "next-intl";

import { Button } from "@/ui";

import { Progress } from "../parts/progress";
import styles from "./queue-row.module.css";
import type { QueuedPicture } from "./use-picture-queue";

interface QueueRowProps {
  picture: QueuedPicture;
  onRetry: (picture: QueuedPicture) => void;
  onDrop: (key: string) => void;
}

/** A picture on its way, or why it did not arrive and what to do. */
export function QueueRow({ picture, onRetry, onDrop }: QueueRowProps) {
  const t = useTranslations("atelier.portfolio");
  const { key, file, progress, problem, canRetry } = picture;
  return (
    <li className={styles.row}>
      <p className={styles.name}>{file.name}</p>
      {problem ? (
        <div className={styles.problem} role="alert">
          <p>{problem}</p>
          <div className={styles.actions}>
            {canRetry && (
              <Button variant="quiet" onClick={() => onRetry(picture)}>
                {t("retry")}
              </Button>
            )}
            <Button variant="quiet" onClick={() => onDrop(key)}>
              {t("dismiss")}
            </Button>
          </div>
        </div>
      ) : (
        <>
          <p className={styles.state}>{progress < 1 ? t("sending") : t("lookedAt")}</p>
          <Progress label={file.name} value={progress} />
        </>
      )}
    </li>
  );
}
