import { useTranslations } from "next-intl";

import { PageTitle, TextLink } from "@/ui";

import { type Brief } from "../types";
import { BriefFields } from "./brief-fields";
import { BriefForm } from "./brief-form";
import styles from "./brief-page.module.css";

interface BriefPageProps {
  /** The brief to change; null for a new one. */
  brief: Brief | null;
  languages: readonly string[];
  /** Whom it is written for, if they were chosen before. */
  inviting: { id: string; first_name: string } | null;
}

/** Writing a brief, or changing one. */
export function BriefPage({ brief, languages, inviting }: BriefPageProps) {
  const t = useTranslations("concierge.brief");
  return (
    <div className={styles.page}>
      <p className={styles.back}>
        <TextLink href={brief ? `/account/briefs/${brief.id}` : "/account/briefs"} bare>
          {brief ? t("backToBrief") : t("back")}
        </TextLink>
      </p>
      <PageTitle
        title={brief ? t("changeTitle") : t("newTitle")}
        intro={
          inviting ? t("newIntroFor", { name: inviting.first_name }) : brief ? null : t("newIntro")
        }
      />
      <BriefForm
        id={brief?.id ?? null}
        kept={{ country_code: brief?.country_code ?? null }}
        inviting={inviting?.id ?? null}
      >
        <BriefFields brief={brief} languages={languages} />
      </BriefForm>
    </div>
  );
}
