import { useTranslations } from "next-intl";

import { type TimelineEntry } from "../types";

/** A step as the API tells it; `key` only for those that the house itself wrote. */
interface Step {
  title: string;
  key?: string | null;
}

/** @returns a step in the visitor's language when it is one of the house's own; else as written. */
export function useStepWords(): (step: Step) => string {
  const t = useTranslations("concierge.steps");
  return ({ key, title }) => (key && t.has(key as never) ? t(key as never) : title);
}

/** @returns what an entry of a timeline is about, likewise; empty when it names nothing. */
export function useEntryTitle(): (data: TimelineEntry["data"]) => string {
  const step = useStepWords();
  return ({ title, key }) =>
    typeof title === "string" ? step({ title, key: typeof key === "string" ? key : null }) : "";
}
