"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";

import { useFailureSentence } from "@/features/bag";
import { type Milestone, type NextActor, useStepWords } from "@/features/concierge";
import { Button, Field, Notice, SelectField } from "@/ui";

import {
  useAddMilestoneMutation,
  useChangeMilestoneMutation,
  useRemoveMilestoneMutation,
} from "../clientele-api";
import styles from "../diary/action-form.module.css";

const TITLE_MAX_LENGTH = 120;
const ACTORS: readonly NextActor[] = ["stylist", "client", "house"];

interface MilestoneFormProps {
  /** Id of the engagement. */
  engagement: string;
  /** Null for a new one. */
  milestone: Milestone | null;
  onDone: () => void;
}

/** A step: what it is, until when, whose turn it is; it can be dropped, or taken out altogether. */
export function MilestoneForm({ engagement, milestone, onDone }: MilestoneFormProps) {
  const t = useTranslations("atelier.milestones");
  const sentence = useFailureSentence("atelier");
  const step = useStepWords();
  const [shown] = useState(milestone ? step(milestone) : "");
  const [title, setTitle] = useState(shown);
  const [due, setDue] = useState(milestone?.due_on ?? "");
  const [actor, setActor] = useState<NextActor>(milestone?.next_actor ?? "stylist");
  const [isMissing, setMissing] = useState(false);
  const [add, adding] = useAddMilestoneMutation();
  const [change, changing] = useChangeMilestoneMutation();
  const [remove, removing] = useRemoveMilestoneMutation();
  const error = adding.error ?? changing.error ?? removing.error;

  async function finish(work: Promise<object>) {
    if (!("error" in (await work))) {
      onDone();
    }
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    const given = title.trim();
    setMissing(given === "");
    if (given === "" || adding.isLoading || changing.isLoading) {
      return;
    }
    const fields = { due_on: due || null, next_actor: actor };
    // Words of the house that are left as they are stay the house's, and so in everybody's language.
    const words = given === shown ? {} : { title: given };
    void finish(
      milestone
        ? change({ engagement, id: milestone.id, ...words, ...fields })
        : add({ engagement, title: given, ...fields }),
    );
  }

  return (
    <form onSubmit={submit} noValidate className={styles.form}>
      <Field
        label={t("what")}
        name="title"
        value={title}
        maxLength={TITLE_MAX_LENGTH}
        error={isMissing ? t("whatMissing") : undefined}
        onChange={(event) => {
          setTitle(event.target.value);
          setMissing(false);
        }}
      />
      <Field
        label={t("due")}
        name="due_on"
        type="date"
        value={due}
        onChange={(event) => setDue(event.target.value)}
      />
      <SelectField
        label={t("whose")}
        name="next_actor"
        value={actor}
        options={ACTORS.map((value) => ({ value, label: t(`actors.${value}`) }))}
        onChange={(event) =>
          setActor(ACTORS.find((one) => one === event.target.value) ?? "stylist")
        }
      />
      {error && <Notice tone="error">{sentence(error)}</Notice>}
      <div className={styles.actions}>
        <Button type="submit" loading={adding.isLoading || changing.isLoading}>
          {milestone ? t("save") : t("add")}
        </Button>
        {milestone?.can.includes("drop") && (
          <Button
            variant="quiet"
            onClick={() => void finish(change({ engagement, id: milestone.id, status: "dropped" }))}
          >
            {t("drop")}
          </Button>
        )}
        {milestone?.can.includes("reopen") && (
          <Button
            variant="quiet"
            onClick={() => void finish(change({ engagement, id: milestone.id, status: "open" }))}
          >
            {t("reopen")}
          </Button>
        )}
        {milestone && (
          <Button
            variant="quiet"
            loading={removing.isLoading}
            onClick={() => void finish(remove({ engagement, id: milestone.id }))}
          >
            {t("remove")}
          </Button>
        )}
      </div>
    </form>
  );
}
