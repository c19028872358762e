"use client";

import { useTranslations } from "next-intl";
import { type DragEvent, type KeyboardEvent, useState } from "react";

import { useFailureSentence } from "@/features/bag";
import { type Milestone, useStepWords } from "@/features/concierge";
import { Button, Notice, SideDrawer, VisuallyHidden } from "@/ui";

import { useChangeMilestoneMutation, useOrderMilestonesMutation } from "../clientele-api";
import type { OwnEngagement } from "../clientele-types";
import { movedTo } from "../portfolio/order";
import { MilestoneForm } from "./milestone-form";
import styles from "./milestone-list.module.css";
import { MilestoneRow } from "./milestone-row";

/** The steps of an engagement: ticked off, changed, put in order by hand or with the keyboard. */
export function MilestoneList({ engagement }: { engagement: OwnEngagement }) {
  const t = useTranslations("atelier.milestones");
  const sentence = useFailureSentence("atelier");
  const step = useStepWords();
  const [editing, setEditing] = useState<Milestone | "new" | null>(null);
  const [dragged, setDragged] = useState<string | null>(null);
  const [wanted, setWanted] = useState<readonly string[] | null>(null);
  const [said, setSaid] = useState("");
  const [change, changing] = useChangeMilestoneMutation();
  const [order, ordering] = useOrderMilestonesMutation();
  const canEdit = engagement.status === "active";
  const milestones = inOrder(engagement.milestones, wanted);

  async function move(from: number, to: number) {
    const next = movedTo(milestones, from, to);
    if (next === milestones) {
      return;
    }
    const moved = milestones[from];
    const ids = next.map(({ id }) => id);
    setWanted(ids);
    setSaid(t("moved", { title: moved ? step(moved) : "", place: to + 1 }));
    const result = await order({ engagement: engagement.id, ids });
    if ("error" in result) {
      setWanted(null);
    }
  }

  function onKeyDown(event: KeyboardEvent, index: number) {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (canEdit && event.altKey && by) {
      event.preventDefault();
      void move(index, index + by);
    }
  }

  function onDrop(event: DragEvent, index: number) {
    event.preventDefault();
    const from = milestones.findIndex(({ id }) => id === dragged);
    setDragged(null);
    if (from >= 0) {
      void move(from, index);
    }
  }

  return (
    <section aria-labelledby="milestones-title">
      <div className={styles.head}>
        <h2 id="milestones-title" className={styles.title}>
          {t("title")}
        </h2>
        {canEdit && (
          <Button variant="quiet" onClick={() => setEditing("new")}>
            {t("add")}
          </Button>
        )}
      </div>
      {milestones.length > 0 ? (
        <ol className={styles.list}>
          {milestones.map((milestone, index) => (
            <MilestoneRow
              key={milestone.id}
              milestone={milestone}
              canEdit={canEdit}
              isDragged={dragged === milestone.id}
              onToggle={() =>
                void change({
                  engagement: engagement.id,
                  id: milestone.id,
                  status: milestone.status === "done" ? "open" : "done",
                })
              }
              onEdit={() => setEditing(milestone)}
              onKeyDown={(event) => onKeyDown(event, index)}
              onDragStart={() => setDragged(milestone.id)}
              onDrop={(event) => onDrop(event, index)}
            />
          ))}
        </ol>
      ) : (
        <p className={styles.empty}>{t("empty")}</p>
      )}
      {canEdit && milestones.length > 1 && <p className={styles.keys}>{t("keys")}</p>}
      {(changing.error ?? ordering.error) && (
        <Notice tone="error">{sentence(changing.error ?? ordering.error)}</Notice>
      )}
      <div aria-live="polite">
        <VisuallyHidden>{said}</VisuallyHidden>
      </div>
      <SideDrawer
        open={editing !== null}
        onClose={() => setEditing(null)}
        title={editing === "new" ? t("addTitle") : t("editTitle")}
      >
        {editing && (
          <MilestoneForm
            key={editing === "new" ? "new" : editing.id}
            engagement={engagement.id}
            milestone={editing === "new" ? null : editing}
            onDone={() => setEditing(null)}
          />
        )}
      </SideDrawer>
    </section>
  );
}

/** As the stylist has just put them, as long as they are still the same ones. */
function inOrder(milestones: readonly Milestone[], ids: readonly string[] | null) {
  const byId = new Map(milestones.map((milestone) => [milestone.id, milestone]));
  const known = ids?.flatMap((id) => byId.get(id) ?? []) ?? [];
  return known.length === milestones.length ? known : milestones;
}
