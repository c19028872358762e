"use client";

import { useTranslations } from "next-intl";

import { Button } from "@/ui/button";

import { EmptyState } from "@/ui/empty-state";

interface NotFoundStateProps {
  /** The private room in which it was looked for: its ways on lead back into it. */
  room?: "account" | "atelier";
}

/**
 * A page that is not here. Its texts are looked up on the client's side: Next may render it before
 * the layout has said which language the page is in.
 */
export function NotFoundState({ room }: NotFoundStateProps) {
  const t = useTranslations("common.notFound");
  return (
    <EmptyState
      title={t("title")}
      text={t(room ? "privateText" : "text")}
      action={
        <Button variant="quiet" href={room ? `/${room}` : "/c"}>
          {t(room ? `${room}Action` : "action")}
        </Button>
      }
    />
  );
}
