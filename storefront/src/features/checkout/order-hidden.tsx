import { useTranslations } from "next-intl";

import { Button, PageTitle, Section } from "@/ui";

/** For who has the address of an order, but is neither its client nor at the device it came from. */
export function OrderHidden({ id }: { id: string }) {
  const t = useTranslations("checkout.confirmed.hidden");
  const back = `/account/orders/${id}`;
  return (
    <Section narrow>
      <PageTitle title={t("title")} intro={t("text")} />
      <Button variant="quiet" href={`/account/sign-in?next=${encodeURIComponent(back)}`}>
        {t("action")}
      </Button>
    </Section>
  );
}
