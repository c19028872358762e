import { useTranslations } from "next-intl";

import { firstName, type Outlook } from "@/features/stylists";

import { useMomentWords } from "../parts/use-moment-words";
import { useStepWords } from "../parts/use-step-words";
import { type Engagement } from "../types";
import { FinishMilestone } from "./finish-milestone";
import styles from "./milestones-part.module.css";

interface MilestonesPartProps {
  engagement: Engagement;
  outlook: Outlook;
}

/** The way to the day, step by step: what is done, what is due, whose turn it is. */
export function MilestonesPart({ engagement, outlook }: MilestonesPartProps) {
  const t = useTranslations("concierge.engagement");
  const words = useMomentWords(outlook);
  const step = useStepWords();
  const name = firstName(engagement.stylist.display_name);
  const steps = engagement.milestones
    .filter(({ status }) => status !== "dropped")
    .sort((a, b) => a.position - b.position);
  if (steps.length === 0) {
    return null;
  }
  const current = steps.find(({ status }) => status === "open")?.id;
  return (
    <section aria-labelledby="milestones">
      <h2 id="milestones" className={styles.heading}>
        {t("milestones")}
      </h2>
      <ol className={styles.list}>
        {steps.map((milestone) => {
          const { id, status, due_on: due } = milestone;
          const isLate = status === "open" && due !== null && due < words.today;
          return (
            <li
              key={id}
              className={styles.step}
              data-state={status}
              data-current={id === current ? "" : undefined}
            >
              <p className={styles.title}>{step(milestone)}</p>
              <p className={styles.quiet} data-late={isLate ? "" : undefined}>
                {status === "done" && milestone.done_at
                  ? t("doneOn", { day: words.dayOf(milestone.done_at) })
                  : [
                      // Who first: a French month ends with a full stop of its own.
                      t(`acts.${milestone.next_actor}`, { name }),
                      due ? t(isLate ? "wasDue" : "due", { day: words.day(due) }) : null,
                    ]
                      .filter((part) => part !== null)
                      .join(". ")}
              </p>
              {milestone.can.includes("done") ? (
                <FinishMilestone engagementId={engagement.id} id={id} title={step(milestone)} />
              ) : null}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
