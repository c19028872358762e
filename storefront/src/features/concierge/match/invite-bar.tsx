"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";

import { Button } from "@/ui";

import styles from "./invite-bar.module.css";

/** Most that can be asked at once, as the API has it. */
const AT_ONCE = 5;

/** The way on for several at once; there as soon as two are ticked. */
export function InviteBar() {
  const t = useTranslations("concierge.matches");
  const bar = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState(0);

  useEffect(() => {
    const form = bar.current?.closest("form");
    const count = () => {
      const ticks = [...(form?.querySelectorAll<HTMLInputElement>('input[name="with"]') ?? [])];
      const ticked = ticks.filter(({ checked }) => checked).length;
      ticks.forEach((tick) => {
        tick.disabled = !tick.checked && ticked >= AT_ONCE;
      });
      setChosen(ticked);
    };
    // What was ticked before the page had woken up counts as well.
    count();
    form?.addEventListener("change", count);
    return () => form?.removeEventListener("change", count);
  }, []);

  return (
    <div ref={bar} className={styles.bar} data-open={chosen > 0 ? "" : undefined}>
      <p role="status" className={styles.count}>
        {chosen > 0 ? t("chosen", { count: chosen }) : ""}
      </p>
      <Button type="submit">{t("inviteChosen", { count: chosen })}</Button>
    </div>
  );
}
