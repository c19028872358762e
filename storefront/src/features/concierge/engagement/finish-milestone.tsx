"use client";

import { useTranslations } from "next-intl";

import { useFailureSentence } from "@/features/bag";
import { useRouter } from "@/i18n/navigation";
import { Button, Notice } from "@/ui";

import { useFinishMilestoneMutation } from "../concierge-api";

interface FinishMilestoneProps {
  engagementId: string;
  id: string;
  title: string;
}

/** Says that a step of one's own is done. */
export function FinishMilestone({ engagementId, id, title }: FinishMilestoneProps) {
  const t = useTranslations("concierge.engagement");
  const sentence = useFailureSentence("concierge");
  const router = useRouter();
  const [finish, { isLoading, error }] = useFinishMilestoneMutation();
  return (
    <>
      {error ? <Notice tone="error">{sentence(error)}</Notice> : null}
      <Button
        variant="quiet"
        loading={isLoading}
        onClick={() => void finish({ engagementId, id }).then(() => router.refresh())}
        aria-label={t("finishNamed", { title })}
      >
        {t("finish")}
      </Button>
    </>
  );
}
