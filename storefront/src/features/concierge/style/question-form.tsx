"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from "react";

import { useRouter } from "@/i18n/navigation";
import { Button, Notice, TextLink } from "@/ui";

import { SendButton } from "../parts/send-button";
import type { Question } from "../vocabulary";
import { type Answer, answerOf, sameAnswer, saysSomething } from "./answers";
import styles from "./question-form.module.css";
import { useAutosave } from "./use-autosave";

interface QuestionFormProps {
  question: Question;
  stored: Answer;
  version: number;
  /** ISO 4217; what budgets are asked in. */
  currency: string;
  /** Where the question before is; null at the first. */
  back: string | null;
  /** Where it goes on. */
  next: string;
  isLast: boolean;
  /** The fields, which keep their own state. */
  children: ReactNode;
}

/** Around the fields of one question: saves by itself, skips, goes on. */
export function QuestionForm(props: QuestionFormProps) {
  const { question, stored, version, currency, back, next, isLast, children } = props;
  const t = useTranslations("concierge.style");
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const [isEmpty, setEmpty] = useState(!saysSomething(stored));
  const [isLeaving, setLeaving] = useState(false);
  const { status, problem, change, save } = useAutosave({ stored, version });

  function read() {
    if (form.current) {
      const answer = answerOf(question, new FormData(form.current), currency);
      setEmpty(!saysSomething(answer));
      change(answer);
    }
  }

  const readEarly = useRef(read);
  useEffect(() => {
    // What was chosen or typed before the page had woken up.
    const early = form.current && answerOf(question, new FormData(form.current), currency);
    if (early && !sameAnswer(early, stored)) {
      readEarly.current();
    }
    // Once, with what the page was written from.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  function onInput(event: FormEvent<HTMLFormElement>) {
    if (event.target instanceof HTMLInputElement) {
      untickOther(event.currentTarget, event.target);
    }
    read();
  }

  async function goOn(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isLeaving) {
      return;
    }
    setLeaving(true);
    read();
    const isSaved = await save(isEmptyForm() ? { skipped: [question] } : { answered: [question] });
    if (isSaved) {
      router.push(next);
      router.refresh();
    } else {
      setLeaving(false);
    }
  }

  function isEmptyForm(): boolean {
    return form.current
      ? !saysSomething(answerOf(question, new FormData(form.current), currency))
      : isEmpty;
  }

  return (
    <form
      ref={form}
      onInput={onInput}
      onSubmit={(event) => void goOn(event)}
      noValidate
      className={styles.form}
    >
      {children}
      <div className={styles.bar}>
        <p className={styles.state} role="status">
          {status === "saving" ? t("saving") : null}
          {status === "saved" ? t("saved") : null}
        </p>
        {problem ? (
          <div className={styles.problem}>
            <Notice
              tone="error"
              action={
                <Button variant="quiet" onClick={() => void save({ answered: [] })}>
                  {t("again")}
                </Button>
              }
            >
              {problem}
            </Notice>
          </div>
        ) : null}
        <div className={styles.ways}>
          {back ? (
            <TextLink href={back} bare className={styles.back} prefetch={false}>
              {t("back")}
            </TextLink>
          ) : (
            <span />
          )}
          <SendButton loading={isLeaving} className={isEmpty ? styles.skip : undefined}>
            {isEmpty ? t("skip") : isLast ? t("finish") : t("continue")}
          </SendButton>
        </div>
      </div>
    </form>
  );
}

/** Loved and avoided are one choice: ticking one takes the other away. */
function untickOther(form: HTMLFormElement, ticked: HTMLInputElement) {
  const [, kind, verdict] = /^(.+)_(loved|avoided)$/.exec(ticked.name) ?? [];
  if (!kind || !ticked.checked) {
    return;
  }
  const other = `${kind}_${verdict === "loved" ? "avoided" : "loved"}`;
  for (const input of form.querySelectorAll<HTMLInputElement>(`input[name="${other}"]`)) {
    if (input.value === ticked.value) {
      input.checked = false;
    }
  }
}
