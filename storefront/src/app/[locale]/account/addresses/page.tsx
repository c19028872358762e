import { getTranslations } from "next-intl/server";

import { AccountFrame } from "@/features/account/account-frame";
import { AccountPageBody } from "@/features/account/account-page";
import { AddressBook } from "@/features/account/address-book";
import { deliveryCountries, readClient } from "@/features/account/server/client-service";
import { asClient } from "@/features/account/server/require-client";
import { pageLocale } from "@/lib/session/page-locale";
import { accountMetadata } from "@/lib/session/private-metadata";

export const generateMetadata = accountMetadata("addresses");

export default async function AddressesPage({ params }: PageProps<"/[locale]/account/addresses">) {
  const locale = await pageLocale(params);
  const [client, countries] = await asClient(locale, "/account/addresses", ({ api }) =>
    Promise.all([readClient(api), deliveryCountries()]),
  );
  const t = await getTranslations("account.addresses");
  return (
    <AccountFrame>
      <AccountPageBody title={t("title")} intro={t("intro")}>
        <AddressBook initial={client.addresses} countries={countries} />
      </AccountPageBody>
    </AccountFrame>
  );
}
