import { AccountFrame } from "@/features/account/account-frame";
import { Overview } from "@/features/account/overview";
import { readClient } from "@/features/account/server/client-service";
import { listOrders } from "@/features/account/server/orders";
import { asClient } from "@/features/account/server/require-client";
import { pageLocale } from "@/lib/session/page-locale";
import { accountMetadata } from "@/lib/session/private-metadata";

export const generateMetadata = accountMetadata("overview");

export default async function AccountPage({ params }: PageProps<"/[locale]/account">) {
  const locale = await pageLocale(params);
  const [client, { orders }] = await asClient(locale, "/account", (visitor) =>
    Promise.all([readClient(visitor.api), listOrders(visitor, 1)]),
  );
  return (
    <AccountFrame>
      <Overview client={client} lastOrder={orders[0] ?? null} />
    </AccountFrame>
  );
}
