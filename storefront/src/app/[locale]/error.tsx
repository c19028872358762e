"use client";

import { useTranslations } from "next-intl";

import { EmptyState } from "@/ui/empty-state";
import { Button } from "@/ui/button";

export default function ErrorPage({ retry }: { error: unknown; retry: () => void }) {
  const t = useTranslations("common.error");
  return (
    <EmptyState
      title={t("title")}
      text={t("text")}
      action={
        <Button variant="quiet" onClick={() => retry()}>
          {t("action")}
        </Button>
      }
    />
  );
}
