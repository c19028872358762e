"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";

import { useFailureSentence } from "@/features/bag";
import { useRouter } from "@/i18n/navigation";
import { Button, Notice } from "@/ui";

import { useWithdrawBriefMutation } from "../concierge-api";
import styles from "./withdraw-brief.module.css";

/** Takes a brief back, after one more question. @param isWaiting stylists were asked already. */
export function WithdrawBrief({ id, isWaiting }: { id: string; isWaiting: boolean }) {
  const t = useTranslations("concierge.brief.withdraw");
  const sentence = useFailureSentence("concierge");
  const router = useRouter();
  const [isAsking, setAsking] = useState(false);
  const [withdraw, { isLoading, error }] = useWithdrawBriefMutation();

  async function go() {
    const result = await withdraw({ id });
    if (!("error" in result)) {
      setAsking(false);
      router.refresh();
    }
  }

  return (
    <div className={styles.part} data-print="hide">
      {error ? <Notice tone="error">{sentence(error)}</Notice> : null}
      {isAsking ? (
        <div className={styles.asking} role="group" aria-label={t("open")}>
          <p>{t(isWaiting ? "textWaiting" : "text")}</p>
          <div className={styles.ways}>
            <Button variant="quiet" loading={isLoading} onClick={() => void go()}>
              {t("yes")}
            </Button>
            <Button variant="quiet" onClick={() => setAsking(false)}>
              {t("no")}
            </Button>
          </div>
        </div>
      ) : (
        <Button variant="quiet" onClick={() => setAsking(true)} className={styles.open}>
          {t("open")}
        </Button>
      )}
    </div>
  );
}
