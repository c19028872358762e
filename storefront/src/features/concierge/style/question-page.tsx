import { useLocale, useTranslations } from "next-intl";

import { type Locale, parseLocale } from "@/i18n/markets";
import { Section, TextLink } from "@/ui";

import { type StyleProfile } from "../types";
import { type Question, QUESTIONS } from "../vocabulary";
import { storedAnswer } from "./answers";
import { type HouseChoice } from "./house-tiles";
import { ProgressLine } from "./progress-line";
import { QuestionFields } from "./question-fields";
import { QuestionForm } from "./question-form";
import { questionHref } from "./question-href";
import styles from "./question-page.module.css";

interface QuestionPageProps {
  question: Question;
  profile: StyleProfile;
  houses: readonly HouseChoice[];
  categories: readonly { handle: string; name: string }[];
  /** Where to go when all is told; the overview unless told otherwise. */
  after: string | null;
}

/** One question on its own, with nothing around it that leads away by accident. */
export function QuestionPage({ question, profile, houses, categories, after }: QuestionPageProps) {
  const t = useTranslations("concierge.style");
  const { currency } = parseLocale(useLocale() as Locale);
  const index = QUESTIONS.indexOf(question);
  const before = QUESTIONS[index - 1];
  const following = QUESTIONS[index + 1];
  return (
    <Section>
      <div className={styles.page}>
        <div className={styles.top}>
          <TextLink href={after ?? "/account/style"} bare prefetch={false}>
            {t("leave")}
          </TextLink>
          <p className={styles.count}>
            {t("count", { number: index + 1, count: QUESTIONS.length })}
          </p>
        </div>
        <ProgressLine profile={profile} current={question} after={after} />
        <header className={styles.head}>
          <h1 className={styles.title}>{t(`questions.${question}.title`)}</h1>
          <p className={styles.intro}>{t(`questions.${question}.intro`)}</p>
        </header>
        <QuestionForm
          key={question}
          question={question}
          stored={storedAnswer(question, profile)}
          version={profile.version}
          currency={currency}
          back={before ? questionHref(before, after) : null}
          next={following ? questionHref(following, after) : (after ?? "/account/style?told=1")}
          isLast={!following}
        >
          <QuestionFields
            question={question}
            profile={profile}
            houses={houses}
            categories={categories}
          />
        </QuestionForm>
      </div>
    </Section>
  );
}
