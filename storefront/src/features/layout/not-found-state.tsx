"use client";

import { useTranslations } from "next-intl";

import { Button } from "@/ui/button";

import { EmptyState } from "@/ui/empty-state";

/**
 * A page that is not here. Its texts are looked up on the client's side: Next may render it before
 * the layout has said which language the page is in.
 */
export function NotFoundState() {
  const t = useTranslations("common.notFound");
  return (
    <EmptyState
      title={t("title")}
      text={t("text")}
      action={
        <Button variant="quiet" href="/c">
          {t("action")}
        </Button>
      }
    />
  );
}
