"use client";

import { useTranslations } from "next-intl";

import { Button } from "@/ui";

import { Dialog } from "./dialog";
import styles from "./dialog.module.css";

interface LeaveDialogProps {
  open: boolean;
  onStay: () => void;
  onLeave: () => void;
}

/** Asked when a page with unsaved changes is about to be left. */
export function LeaveDialog({ open, onStay, onLeave }: LeaveDialogProps) {
  const t = useTranslations("atelier.leave");
  return (
    <Dialog open={open} title={t("title")} onClose={onStay}>
      <p>{t("text")}</p>
      <div className={styles.actions}>
        <Button onClick={onStay}>{t("stay")}</Button>
        <Button variant="quiet" onClick={onLeave}>
          {t("leave")}
        </Button>
      </div>
    </Dialog>
  );
}
