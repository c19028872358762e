"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";

import { useFailureSentence } from "@/features/bag";
import { Button, Notice } from "@/ui";

import { useRemoveFeedMutation, useRenewFeedMutation } from "../atelier-api";
import styles from "./feed.module.css";

/** The secret address under which another calendar may read the stylist's diary. */
export function Feed() {
  const t = useTranslations("atelier.calendar.feed");
  const sentence = useFailureSentence("atelier");
  const [renew, renewing] = useRenewFeedMutation();
  const [remove, removing] = useRemoveFeedMutation();
  const [isCopied, setCopied] = useState(false);
  const url = removing.isSuccess ? null : (renewing.data?.url ?? null);
  const error = renewing.error ?? removing.error;

  async function make() {
    setCopied(false);
    removing.reset();
    await renew();
  }

  async function copy(address: string) {
    try {
      await navigator.clipboard.writeText(address);
      setCopied(true);
    } catch {
      setCopied(false);
    }
  }

  return (
    <section className={styles.feed} aria-labelledby="feed-title">
      <h2 id="feed-title" className={styles.title}>
        {t("title")}
      </h2>
      <p>{t("text")}</p>
      <p className={styles.secret}>{t("secret")}</p>
      {url && (
        <div className={styles.address}>
          <label htmlFor="feed-address" className={styles.label}>
            {t("label")}
          </label>
          <input
            id="feed-address"
            readOnly
            value={url}
            className={styles.input}
            onFocus={(event) => event.target.select()}
            aria-describedby="feed-once"
          />
          <p id="feed-once" className={styles.secret}>
            {t("once")}
          </p>
          <Button onClick={() => void copy(url)}>{isCopied ? t("copied") : t("copy")}</Button>
          <span role="status" className={styles.status}>
            {isCopied ? t("copiedSaid") : ""}
          </span>
        </div>
      )}
      {removing.isSuccess && !url && <Notice tone="success">{t("removed")}</Notice>}
      {error && <Notice tone="error">{sentence(error)}</Notice>}
      <div className={styles.actions}>
        <Button variant="quiet" loading={renewing.isLoading} onClick={() => void make()}>
          {t("make")}
        </Button>
        <Button variant="quiet" loading={removing.isLoading} onClick={() => void remove()}>
          {t("remove")}
        </Button>
      </div>
    </section>
  );
}
