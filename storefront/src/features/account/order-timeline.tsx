import { useTranslations } from "next-intl";

import { Notice, VisuallyHidden } from "@/ui";

import styles from "./order-timeline.module.css";
import { ORDER_STEPS, type OrderState } from "./types";

/** Where an order stands: four words on a line, told by more than colour. */
export function OrderTimeline({ state }: { state: OrderState }) {
  const t = useTranslations("account.order");
  const states = useTranslations("account.orders.states");
  if (state === "cancelled") {
    return <Notice tone="info">{t("cancelled")}</Notice>;
  }
  const reached = ORDER_STEPS.indexOf(state);
  return (
    <ol className={styles.line} aria-label={t("timeline")}>
      {ORDER_STEPS.map((step, index) => {
        const when = index < reached ? "done" : index === reached ? "now" : "ahead";
        return (
          <li
            key={step}
            className={styles.step}
            data-when={when}
            aria-current={when === "now" ? "step" : undefined}
          >
            {states(step)}
            <VisuallyHidden>, {t(when)}</VisuallyHidden>
          </li>
        );
      })}
    </ol>
  );
}
