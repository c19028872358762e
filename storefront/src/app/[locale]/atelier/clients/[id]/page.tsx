import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";

import { clientName } from "@/features/atelier/client-name";
import { ClientView } from "@/features/atelier/clients/client-view";
import { AtelierFrame } from "@/features/atelier/frame/atelier-frame";
import { readClient } from "@/features/atelier/server/clientele-reads";
import { asStylist } from "@/features/atelier/server/require-stylist";
import { readTasteNames } from "@/features/concierge/server/read-style-page";
import { formatDate } from "@/lib/format";
import { pageLocale } from "@/lib/session/page-locale";
import { atelierMetadata } from "@/lib/session/private-metadata";

export const generateMetadata = atelierMetadata("clients");

export default async function ClientPage({ params }: PageProps<"/[locale]/atelier/clients/[id]">) {
  const locale = await pageLocale(params);
  const { id } = await params;
  const here = `/atelier/clients/${encodeURIComponent(id)}`;
  const { stylist, client } = await asStylist(
    locale,
    { room: "clients", here },
    async ({ visitor, stylist }) => ({ stylist, client: await readClient(visitor, id) }),
  );
  if (!client) {
    notFound();
  }
  const [t, names] = await Promise.all([
    getTranslations("atelier.clients"),
    readTasteNames(locale),
  ]);
  return (
    <AtelierFrame
      stylist={stylist}
      title={clientName({ client })}
      intro={t("intro", { date: formatDate(client.since, locale) })}
    >
      <ClientView client={client} names={names} />
    </AtelierFrame>
  );
}
