import { getTranslations } from "next-intl/server";

import { ClientsList } from "@/features/atelier/clients/clients-list";
import { AtelierFrame } from "@/features/atelier/frame/atelier-frame";
import { Pager } from "@/features/atelier/parts/pager";
import { readClients } from "@/features/atelier/server/clientele-reads";
import { asStylist } from "@/features/atelier/server/require-stylist";
import { pageLocale } from "@/lib/session/page-locale";
import { atelierMetadata } from "@/lib/session/private-metadata";
import { pageNumber } from "@/lib/session/search-params";
import { EmptyState } from "@/ui/empty-state";

const PER_PAGE = 50;

export const generateMetadata = atelierMetadata("clients");

const addressOf = (page: number) =>
  page > 1 ? `/atelier/clients?page=${page}` : "/atelier/clients";

export default async function ClientsPage({
  params,
  searchParams,
}: PageProps<"/[locale]/atelier/clients">) {
  const locale = await pageLocale(params);
  const page = pageNumber((await searchParams).page);
  const { stylist, clients, count } = await asStylist(
    locale,
    { room: "clients", here: addressOf(page) },
    async ({ visitor, stylist }) => ({
      stylist,
      ...(await readClients(visitor, { limit: PER_PAGE, offset: (page - 1) * PER_PAGE })),
    }),
  );
  const t = await getTranslations("atelier.clients");
  return (
    <AtelierFrame stylist={stylist} title={t("title")}>
      {clients.length > 0 ? (
        <ClientsList clients={clients} />
      ) : (
        <EmptyState within title={t("emptyTitle")} text={t("empty")} />
      )}
      <Pager page={page} pages={Math.ceil(count / PER_PAGE)} href={addressOf} />
    </AtelierFrame>
  );
}
