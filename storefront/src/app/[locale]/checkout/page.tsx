import { getTranslations } from "next-intl/server";

import { asClient } from "@/features/account/server/require-client";
import { CheckoutScreen } from "@/features/checkout";
import { pageLocale } from "@/lib/session/page-locale";
import { checkoutMetadata } from "@/lib/session/private-metadata";
import { single } from "@/lib/session/search-params";
import { PageTitle, Section } from "@/ui";

import styles from "./page.module.css";

export const generateMetadata = checkoutMetadata("title");

export default async function CheckoutPage({
  params,
  searchParams,
}: PageProps<"/[locale]/checkout">) {
  const locale = await pageLocale(params);
  const board = single((await searchParams).board);
  if (board !== null) {
    // A board belongs to a client: whoever is not signed in comes back here after the door.
    const here = `/checkout?board=${encodeURIComponent(board)}`;
    await asClient(locale, here, () => Promise.resolve());
  }
  const t = await getTranslations("checkout");
  return (
    <Section>
      <PageTitle title={t("title")} className={styles.title} />
      <CheckoutScreen board={board} />
    </Section>
  );
}
