import type { MedusaContainer, RemoteQueryFunction } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { notFound } from "../../../lib/house-error";
import type { BoardSummaryRow } from "../../../modules/concierge/board-types";
import type { EngagementDTO } from "../../../modules/concierge/types";
import { boardReader } from "../../shared/board/board-reader";
import { conciergeReader } from "../../shared/concierge/concierge-reader";
import { readPeople } from "../../shared/concierge/read-people";
import type { PageQuery } from "../../shared/stylist/page";

type OrderRow = {
  id: string;
  display_id: number;
  total: number;
  currency_code: string;
  created_at: Date;
};

/** More than one stylist and one client ever have together. */
const ENGAGEMENTS_AT_MOST = 100;
/** Engagements of a page of clients; the list shows the latest of each. */
const OF_A_PAGE = 1000;

const inShort = ({ id, title, status }: EngagementDTO) => ({ id, title, status });

/** Clients of a stylist: whoever they dress or have dressed, with what for. */
export async function readClients(scope: MedusaContainer, stylistId: string, page: PageQuery) {
  const reader = conciergeReader(scope);
  const [{ rows, count }, engagements] = await Promise.all([
    reader.clientsPage({ stylist_id: stylistId, ...page }),
    reader.engagementsPage({ stylist_id: stylistId, limit: OF_A_PAGE, offset: 0 }),
  ]);
  const clients = rows.map(({ customer_id }) => customer_id);
  const people = await readPeople(scope, { stylists: [], clients });
  return {
    clients: rows.map(({ customer_id, since }) => ({
      ...people.client(customer_id),
      since,
      engagements: engagements.rows
        .filter((one) => one.customer_id === customer_id && one.status !== "cancelled")
        .map(inShort),
    })),
    count,
    ...page,
  };
}

/** Orders that came of boards, the latest first. */
async function readOrders(scope: MedusaContainer, boards: readonly BoardSummaryRow[]) {
  const byOrder = new Map(boards.map((board) => [board.order_id, board]));
  const ids = boards.map(({ order_id }) => order_id).filter((id) => id !== null);
  if (ids.length === 0) {
    return [];
  }
  const query = scope.resolve<RemoteQueryFunction>(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "order",
    fields: ["id", "display_id", "total", "currency_code", "created_at"],
    filters: { id: ids },
  });
  return (data as unknown as OrderRow[])
    .toSorted((a, b) => b.display_id - a.display_id)
    .map(({ id, display_id, total, currency_code, created_at }) => ({
      id,
      display_id,
      board_id: byOrder.get(id)?.id ?? null,
      board_title: byOrder.get(id)?.title ?? null,
      total: { amount: total, currency_code },
      created_at,
    }));
}

/**
 * One client of a stylist: style profile, engagements, and what was bought from boards.
 *
 * @throws HouseError 404 for whoever they do not dress
 */
export async function readClient(scope: MedusaContainer, stylistId: string, clientId: string) {
  const reader = conciergeReader(scope);
  const of = { stylist_id: stylistId, customer_id: clientId };
  const { rows } = await reader.clientsPage({ ...of, limit: 1, offset: 0 });
  const [known] = rows;
  if (!known) {
    throw notFound("There is no such client of yours.");
  }
  const [people, style_profile, all] = await Promise.all([
    readPeople(scope, { stylists: [], clients: [clientId] }),
    reader.getStyleProfile(clientId),
    reader.engagementsPage({ ...of, limit: ENGAGEMENTS_AT_MOST, offset: 0 }),
  ]);
  const engagements = all.rows.filter(({ status }) => status !== "cancelled");
  const boards = await boardReader(scope).listBoardSummaries(
    engagements.map(({ id }) => id),
    true,
  );
  return {
    ...people.client(clientId),
    style_profile,
    engagements: engagements.map(inShort),
    orders_from_boards: await readOrders(scope, boards),
    since: known.since,
  };
}
