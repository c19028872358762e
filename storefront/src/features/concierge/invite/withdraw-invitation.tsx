"use client";

import { useTranslations } from "next-intl";

import { useFailureSentence } from "@/features/bag";
import { useRouter } from "@/i18n/navigation";
import { Button, Notice } from "@/ui";

import { useWithdrawInvitationMutation } from "../concierge-api";

/** Takes an invitation back while nobody has answered it. */
export function WithdrawInvitation({ id, name }: { id: string; name: string }) {
  const t = useTranslations("concierge.invitations");
  const sentence = useFailureSentence("concierge");
  const router = useRouter();
  const [withdraw, { isLoading, error }] = useWithdrawInvitationMutation();
  return (
    <>
      {error ? <Notice tone="error">{sentence(error)}</Notice> : null}
      <Button
        variant="quiet"
        loading={isLoading}
        onClick={() => void withdraw({ id }).then(() => router.refresh())}
        aria-label={t("withdrawNamed", { name })}
      >
        {t("withdraw")}
      </Button>
    </>
  );
}
