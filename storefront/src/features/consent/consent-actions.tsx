"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";

import { Button } from "@/ui/button";

import { type ConsentChoice } from "./choice";
import styles from "./consent.module.css";

/** Accept and decline, side by side and alike. */
export function ConsentActions({
  choose,
}: {
  choose: (choice: ConsentChoice) => Promise<boolean>;
}) {
  const t = useTranslations("common.consent");
  const [failed, setFailed] = useState(false);
  const answer = async (choice: ConsentChoice) => setFailed(!(await choose(choice)));
  return (
    <div>
      <div className={styles.actions}>
        <Button variant="quiet" onClick={() => void answer("declined")}>
          {t("decline")}
        </Button>
        <Button variant="quiet" onClick={() => void answer("accepted")}>
          {t("accept")}
        </Button>
      </div>
      {failed ? (
        <p role="alert" className={styles.failed}>
          {t("failed")}
        </p>
      ) : null}
    </div>
  );
}
