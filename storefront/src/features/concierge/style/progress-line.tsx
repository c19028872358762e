import { useTranslations } from "next-intl";

import { Link } from "@/i18n/navigation";
import { VisuallyHidden } from "@/ui";

import { type ProfileAnswers } from "../types";
import { type Question, QUESTIONS } from "../vocabulary";
import styles from "./progress-line.module.css";
import { questionHref } from "./question-href";

interface ProgressLineProps {
  profile: Pick<ProfileAnswers, "answered" | "skipped">;
  /** The question that is open; none on the overview. */
  current?: Question;
  /** Where to go when all is told. */
  after?: string | null;
}

/** How far one has come: a fine line with a part for each question, each a way there. */
export function ProgressLine({ profile, current, after = null }: ProgressLineProps) {
  const t = useTranslations("concierge.style");
  const answered = new Set(profile.answered);
  const skipped = new Set(profile.skipped);
  return (
    <nav aria-label={t("questionsLabel")}>
      <ol className={styles.line}>
        {QUESTIONS.map((question) => {
          const state = answered.has(question)
            ? "answered"
            : skipped.has(question)
              ? "skipped"
              : "open";
          return (
            <li key={question}>
              <Link
                href={questionHref(question, after)}
                className={styles.part}
                data-state={state}
                aria-current={question === current ? "step" : undefined}
                prefetch={false}
              >
                <VisuallyHidden>
                  {t(`questionState.${state}`, { question: t(`questions.${question}.name`) })}
                </VisuallyHidden>
              </Link>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
