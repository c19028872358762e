"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from "react";

import { useFailureSentence } from "@/features/bag";
import { useRouter } from "@/i18n/navigation";
import { Button, Notice } from "@/ui";

import { useChangeBriefMutation, useWriteBriefMutation } from "../concierge-api";
import { SendButton } from "../parts/send-button";
import type { BriefInput } from "../types";
import { BRIEF_FIELDS, briefOf, type BriefProblems, problemId } from "./brief-input";
import styles from "./brief-form.module.css";

interface BriefFormProps {
  /** The brief to change; null writes a new one. */
  id: string | null;
  kept: Pick<BriefInput, "country_code">;
  /** Id of the stylist to be invited right afterwards, if they were chosen before. */
  inviting: string | null;
  /** The fields, which keep their own state. */
  children: ReactNode;
}

/** Around the fields of a brief: says what is missing, sends it once, and leads on. */
export function BriefForm({ id, kept, inviting, children }: BriefFormProps) {
  const t = useTranslations("concierge.brief");
  const sentence = useFailureSentence("concierge");
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const underWay = useRef(false);
  const [problems, setProblems] = useState<BriefProblems>({});
  const [writeBrief, writing] = useWriteBriefMutation();
  const [changeBrief, changing] = useChangeBriefMutation();
  const error = writing.error ?? changing.error;
  const isLoading = writing.isLoading || changing.isLoading;
  const isDone = writing.isSuccess || changing.isSuccess;

  useEffect(() => {
    markWrong(form.current, problems);
  }, [problems]);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (underWay.current || isDone) {
      return;
    }
    const { input, problems: found } = briefOf(new FormData(event.currentTarget), {
      today: localToday(),
      titleOf: ({ occasion, city }) =>
        city ? t(`named.${occasion}In`, { city }) : t(`named.${occasion}`),
      kept,
    });
    setProblems(found);
    if (!input) {
      const first = BRIEF_FIELDS.find((field) => found[field]);
      event.currentTarget.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
      return;
    }
    underWay.current = true;
    const result = await (id ? changeBrief({ id, ...input }) : writeBrief(input));
    underWay.current = false;
    if (result.data) {
      router.push(wayOn(result.data.brief.id, id !== null, inviting));
      router.refresh();
    }
  }

  return (
    <form ref={form} onSubmit={(event) => void submit(event)} noValidate className={styles.form}>
      {children}
      <div className={styles.end}>
        {error ? <Notice tone="error">{sentence(error)}</Notice> : null}
        <div className={styles.actions}>
          <SendButton loading={isLoading || isDone}>{id ? t("save") : t("send")}</SendButton>
          <Button variant="quiet" href={id ? `/account/briefs/${id}` : "/account/briefs"}>
            {t("cancel")}
          </Button>
        </div>
        {id ? null : <p className={styles.help}>{t("sendHelp")}</p>}
      </div>
    </form>
  );
}

function wayOn(id: string, isChange: boolean, inviting: string | null): string {
  if (isChange) {
    return `/account/briefs/${id}?changed=1`;
  }
  return inviting
    ? `/account/briefs/${id}/invite?with=${encodeURIComponent(inviting)}`
    : `/account/briefs/${id}?made=1`;
}

/** The fields keep their own state, so what is wrong is said beside them directly. */
function markWrong(form: HTMLFormElement | null, problems: BriefProblems) {
  for (const field of BRIEF_FIELDS) {
    const sentence = form?.querySelector<HTMLElement>(`#${problemId(field)}`);
    if (sentence) {
      sentence.hidden = !problems[field];
    }
    for (const input of form?.querySelectorAll(`[name="${field}"]`) ?? []) {
      if (problems[field]) {
        input.setAttribute("aria-invalid", "true");
        input.setAttribute("aria-describedby", problemId(field));
      } else {
        input.removeAttribute("aria-invalid");
        input.removeAttribute("aria-describedby");
      }
    }
  }
}

/** The day it is where this browser stands, `YYYY-MM-DD`. */
function localToday(): string {
  const now = new Date();
  const pad = (part: number) => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
