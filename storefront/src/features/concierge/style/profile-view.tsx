import { useTranslations } from "next-intl";

import { Button, Notice } from "@/ui";

import { type StyleProfile } from "../types";
import { type Question, QUESTIONS } from "../vocabulary";
import { AnswerView } from "./answer-view";
import { nextQuestion, saysSomething, storedAnswer } from "./answers";
import { LearnedPart } from "./learned-part";
import styles from "./profile-view.module.css";
import { ProgressLine } from "./progress-line";
import { questionHref } from "./question-href";

interface ProfileViewProps {
  profile: StyleProfile;
  /** Names by handle. */
  houses: ReadonlyMap<string, string>;
  categories: ReadonlyMap<string, string>;
  /** The last question has just been answered. */
  told: boolean;
}

/** Who a client is, as they told it: each answer as it is seen, each open to change. */
export function ProfileView({ profile, houses, categories, told }: ProfileViewProps) {
  const t = useTranslations("concierge.style");
  const next = nextQuestion(profile);
  const begun = profile.answered.length + profile.skipped.length > 0;
  return (
    <div className={styles.view}>
      {told ? <Notice tone="success">{t("told")}</Notice> : null}
      <div className={styles.progress}>
        <ProgressLine profile={profile} />
        <p className={styles.quiet}>
          {t("progress", { answered: profile.answered.length, count: QUESTIONS.length })}
        </p>
      </div>
      {next ? (
        <div className={styles.start}>
          <Button href={questionHref(next)}>{begun ? t("resume") : t("begin")}</Button>
          <p className={styles.quiet}>{begun ? t("resumeHelp") : t("beginHelp")}</p>
        </div>
      ) : (
        <div className={styles.start}>
          <Button href="/account/briefs/new">{t("toBrief")}</Button>
        </div>
      )}
      {begun ? (
        <dl className={styles.answers}>
          {QUESTIONS.map((question) => (
            <Answered
              key={question}
              question={question}
              profile={profile}
              houses={houses}
              categories={categories}
            />
          ))}
        </dl>
      ) : null}
      <LearnedPart learned={profile.learned} houses={houses} categories={categories} />
      <p className={styles.seen}>{t("seenBy")}</p>
    </div>
  );
}

function Answered({
  question,
  ...rest
}: { question: Question } & Pick<ProfileViewProps, "profile" | "houses" | "categories">) {
  const t = useTranslations("concierge.style");
  const { profile } = rest;
  const isTold = saysSomething(storedAnswer(question, profile));
  const name = t(`questions.${question}.name`);
  return (
    <div className={styles.answer}>
      <dt className={styles.name}>{name}</dt>
      <dd className={styles.value}>
        {isTold ? (
          <AnswerView question={question} {...rest} />
        ) : (
          <p className={styles.quiet}>
            {profile.skipped.includes(question) ? t("skippedAnswer") : t("noAnswer")}
          </p>
        )}
      </dd>
      <dd className={styles.change}>
        <Button
          variant="quiet"
          href={questionHref(question)}
          aria-label={t(isTold ? "changeNamed" : "answerNamed", { question: name })}
        >
          {isTold ? t("change") : t("answer")}
        </Button>
      </dd>
    </div>
  );
}
