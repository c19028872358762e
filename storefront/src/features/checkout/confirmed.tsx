import { useTranslations } from "next-intl";

import { type Order, OrderView, PrintButton, PrintHead } from "@/features/account";
import { Button, PageTitle, Section } from "@/ui";

import styles from "./confirmed.module.css";
import { ForgetCheckout } from "./forget-checkout";

/** After buying: the number, what happens next, and everything once more, ready to be printed. */
export function Confirmed({ order, isClient }: { order: Order; isClient: boolean }) {
  const t = useTranslations("checkout.confirmed");
  const steps = [
    "prepare",
    ...(order.lines.some((line) => line.made_to_order) ? (["made"] as const) : []),
    "courier",
    "arrive",
  ] as const;
  return (
    <Section>
      <ForgetCheckout />
      <div className={styles.page}>
        <PrintHead />
        <div>
          <PageTitle
            eyebrow={t("eyebrow", { number: order.number })}
            title={t("title", { name: order.address?.first_name || "none" })}
            intro={order.email ? t("intro", { email: order.email }) : t("introShort")}
          />
          <div className={styles.actions} data-print="hide">
            <Button variant="quiet" href="/">
              {t("continue")}
            </Button>
            <PrintButton label={t("print")} />
          </div>
        </div>
        <section className={styles.next} data-print="hide">
          <h2 className={styles.heading}>{t("next")}</h2>
          <ol className={styles.steps}>
            {steps.map((step) => (
              <li key={step}>{t(`steps.${step}`)}</li>
            ))}
          </ol>
        </section>
        <div>
          <OrderView order={order} />
          {!order.address && <p className={styles.device}>{t("device")}</p>}
        </div>
        {!isClient && (
          <section className={styles.invitation} data-print="hide">
            <h2 className={styles.heading}>{t("account.title")}</h2>
            <p>{t("account.text")}</p>
            <Button variant="quiet" href="/account/register">
              {t("account.action")}
            </Button>
          </section>
        )}
      </div>
    </Section>
  );
}
