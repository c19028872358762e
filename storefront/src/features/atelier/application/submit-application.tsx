"use client";

import { useTranslations } from "next-intl";

import { useFailureSentence } from "@/features/bag";
import { useRouter } from "@/i18n/navigation";
import { Button, Notice } from "@/ui";

import { useSubmitApplicationMutation } from "../atelier-api";

/** Hands the application to the house. */
export function SubmitApplication({ again }: { again: boolean }) {
  const t = useTranslations("atelier.application");
  const sentence = useFailureSentence("atelier");
  const router = useRouter();
  const [submit, { isLoading, isSuccess, error }] = useSubmitApplicationMutation();

  async function send() {
    const result = await submit();
    if (result.data) {
      router.refresh();
    }
  }

  return (
    <>
      {error && <Notice tone="error">{sentence(error)}</Notice>}
      <Button onClick={() => void send()} loading={isLoading || isSuccess}>
        {again ? t("submitAgain") : t("submit")}
      </Button>
    </>
  );
}
