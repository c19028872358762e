import { notFound } from "next/navigation";

import { asClient } from "@/features/account/server/require-client";
import { readQuestionFacts } from "@/features/concierge/server/read-style-page";
import { readStyleProfile } from "@/features/concierge/server/reads";
import { QuestionPage } from "@/features/concierge/style/question-page";
import { isQuestion } from "@/features/concierge/vocabulary";
import { safeNext } from "@/lib/session";
import { pageLocale } from "@/lib/session/page-locale";
import { accountMetadata } from "@/lib/session/private-metadata";
import { single } from "@/lib/session/search-params";

type Props = PageProps<"/[locale]/account/style/[question]">;

export const generateMetadata = accountMetadata("style");

export default async function StyleQuestionPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params);
  const { question: part } = await params;
  const question = part.replaceAll("-", "_");
  if (!isQuestion(question)) {
    notFound();
  }
  const asked = single((await searchParams).next);
  const [profile, facts] = await asClient(locale, `/account/style/${part}`, ({ api }) =>
    Promise.all([readStyleProfile(api), readQuestionFacts(locale, question)]),
  );
  return (
    <QuestionPage
      question={question}
      profile={profile}
      houses={facts.houses}
      categories={facts.categories}
      after={asked ? safeNext(asked, "/account/style") : null}
    />
  );
}
