import type { MedusaContainer, RemoteQueryFunction } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { BoardView } from "../../../modules/concierge/board-types";

type Stylist = {
  id: string;
  handle: string;
  display_name: string;
  city: string | null;
  portrait: Record<string, unknown> | null;
};
type Client = { id: string; first_name: string | null; last_name: string | null };
type Order = { id: string; display_id: number };

/** What is told with a board and lies elsewhere. */
export type BoardCompany = {
  stylists: ReadonlyMap<string, Stylist>;
  client: Client | null;
  order: Order | null;
};

async function readAll<Row>(
  query: RemoteQueryFunction,
  entity: string,
  fields: string[],
  ids: readonly string[],
): Promise<Row[]> {
  if (ids.length === 0) {
    return [];
  }
  const { data } = await query.graph({ entity, fields, filters: { id: [...new Set(ids)] } });
  return data as Row[];
}

/** Reads whose board it is, who else has spoken on it, and the order that came of it. */
export async function readBoardCompany(
  scope: MedusaContainer,
  { board, comments, approval }: BoardView,
): Promise<BoardCompany> {
  const query = scope.resolve<RemoteQueryFunction>(ContainerRegistrationKeys.QUERY);
  const spoke = comments.filter(({ author_type }) => author_type === "stylist");
  const stylistIds = [board.stylist_id, ...spoke.map(({ author_id }) => author_id)];
  const orderIds = approval?.order_id ? [approval.order_id] : [];
  const [stylists, clients, orders] = await Promise.all([
    readAll<Stylist>(
      query,
      "stylist",
      ["id", "handle", "display_name", "city", "portrait"],
      stylistIds,
    ),
    readAll<Client>(query, "customer", ["id", "first_name", "last_name"], [board.customer_id]),
    readAll<Order>(query, "order", ["id", "display_id"], orderIds),
  ]);
  return {
    stylists: new Map(stylists.map((stylist) => [stylist.id, stylist])),
    client: clients[0] ?? null,
    order: orders[0] ? { id: orders[0].id, display_id: orders[0].display_id } : null,
  };
}
