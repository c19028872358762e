"use client";

import { useTranslations } from "next-intl";

import { Button, Notice, Section } from "@/ui";

/** When the house does not answer: one sentence and the way to ask again. */
export default function AccountError({ retry }: { error: Error; retry: () => void }) {
  const t = useTranslations("account.failed");
  return (
    <Section narrow>
      <Notice
        tone="error"
        action={
          <Button variant="quiet" onClick={() => retry()}>
            {t("action")}
          </Button>
        }
      >
        {t("text")}
      </Notice>
    </Section>
  );
}
