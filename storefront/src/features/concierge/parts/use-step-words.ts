import { useTranslations } from "next-intl";

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
