"use client";

import { useTranslations } from "next-intl";

import { useRemoveLineMutation, useUpdateLineMutation } from "@/features/bag";
import { Button, Notice } from "@/ui";

import type { SoldOutLine } from "./types";

/** Names a piece that has gone while the client was paying, and offers the way on. */
export function SoldOutNotice({ line, onSolved }: { line: SoldOutLine; onSolved: () => void }) {
  const t = useTranslations("checkout.soldOut");
  const [removeLine, removing] = useRemoveLineMutation();
  const [updateLine, updating] = useUpdateLineMutation();
  const { id, title, available } = line;

  async function solve() {
    const result = available
      ? await updateLine({ id, quantity: available })
      : await removeLine({ id });
    if (!("error" in result)) {
      onSolved();
    }
  }

  return (
    <Notice
      tone="error"
      action={
        <Button variant="quiet" loading={removing.isLoading || updating.isLoading} onClick={solve}>
          {available ? t("take", { count: available }) : t("remove")}
        </Button>
      }
    >
      {available ? t("fewer", { title, count: available }) : t("text", { title })}
    </Notice>
  );
}
