import { useTranslations } from "next-intl";
import { use } from "react";

import { CheckoutScreen } from "@/features/checkout";
import { pageLocale } from "@/lib/session/page-locale";
import { checkoutMetadata } from "@/lib/session/private-metadata";
import { PageTitle, Section } from "@/ui";

import styles from "./page.module.css";

export const generateMetadata = checkoutMetadata("title");

export default function CheckoutPage({ params }: PageProps<"/[locale]/checkout">) {
  use(pageLocale(params));
  const t = useTranslations("checkout");
  return (
    <Section>
      <PageTitle title={t("title")} className={styles.title} />
      <CheckoutScreen />
    </Section>
  );
}
