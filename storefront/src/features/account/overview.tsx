import { useTranslations } from "next-intl";

import { AddressLines } from "@/features/checkout";
import { Button, PageTitle } from "@/ui";

import { OrdersList } from "./orders-list";
import styles from "./overview.module.css";
import type { Client, OrderSummary } from "./types";

interface Props {
  client: Client;
  lastOrder: OrderSummary | null;
}

/** First page of the account: the latest order, the usual address, the client's details. */
export function Overview({ client, lastOrder }: Props) {
  const t = useTranslations("account.overview");
  const usual = client.addresses.find((address) => address.is_default) ?? client.addresses[0];
  return (
    <>
      <PageTitle title={t("title", { name: client.first_name || "none" })} />
      <section className={styles.part}>
        <h2 className={styles.heading}>{t("lastOrder")}</h2>
        {lastOrder ? <OrdersList orders={[lastOrder]} /> : <p>{t("noOrders")}</p>}
        <Button variant="quiet" href={lastOrder ? "/account/orders" : "/"}>
          {lastOrder ? t("allOrders") : t("look")}
        </Button>
      </section>
      <div className={styles.pair}>
        <section className={styles.part}>
          <h2 className={styles.heading}>{t("usualAddress")}</h2>
          {usual ? <AddressLines address={usual} /> : <p>{t("noAddress")}</p>}
          <Button variant="quiet" href="/account/addresses">
            {usual ? t("changeAddresses") : t("addAddress")}
          </Button>
        </section>
        <section className={styles.part}>
          <h2 className={styles.heading}>{t("details")}</h2>
          <p>
            {client.first_name} {client.last_name}
          </p>
          <p>{client.email}</p>
          <Button variant="quiet" href="/account/profile">
            {t("changeDetails")}
          </Button>
        </section>
      </div>
    </>
  );
}
