import { useTranslations } from "next-intl";

import { firstName } from "@/features/stylists";
import { Button } from "@/ui";

import { useStepWords } from "../parts/use-step-words";
import { type Engagement } from "../types";
import styles from "./next-step.module.css";

/** Whose turn it is, in one line, and the one button when it is the client's. */
export function NextStep({ engagement }: { engagement: Engagement }) {
  const t = useTranslations("concierge.engagement");
  const step = useStepWords();
  const { next, boards, stylist, status } = engagement;
  if (status !== "active") {
    return null;
  }
  const name = firstName(stylist.display_name);
  const waiting = boards.find(
    ({ status: state, expires_at }) => state === "shared" && expires_at !== null,
  );
  if (!next && !waiting) {
    return null;
  }
  const isMine = waiting !== undefined || next?.actor === "client";
  return (
    <section aria-labelledby="next" className={styles.step} data-mine={isMine ? "" : undefined}>
      <h2 id="next" className={styles.label}>
        {isMine ? t("yourTurn") : t(`turn.${next?.actor ?? "stylist"}`, { name })}
      </h2>
      <p className={styles.what}>
        {waiting
          ? t("boardWaits", { title: waiting.title, name })
          : next
            ? step({ title: next.what, key: next.key })
            : null}
      </p>
      {waiting ? <Button href={`/account/boards/${waiting.id}`}>{t("toBoard")}</Button> : null}
    </section>
  );
}
