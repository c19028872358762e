import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { CATALOGUE_MODULE } from "../../modules/catalogue";
import type CatalogueModuleService from "../../modules/catalogue/service";
import type { Sale } from "../../modules/catalogue/service";

type OrderRow = {
  id: string;
  created_at: string | Date;
  items?: ({ product_id: string | null; quantity: number } | null)[] | null;
};

/** Orders of the days that popularity is counted over which nobody has told of. */
const UNTOLD = `
  select id from "order" sold
  where created_at > now() - interval '90 days' and deleted_at is null and is_draft_order = false
    and not exists (select 1 from catalogue_sale sale where sale.order_id = sold.id)
  order by created_at limit ?`;

type Connection = {
  raw(sql: string, values: unknown[]): Promise<{ rows: { id: string }[] }>;
};

/** What an order took, one entry for each product. */
function salesOf({ id, created_at, items }: OrderRow): Sale[] {
  const units = new Map<string, number>();
  for (const item of items ?? []) {
    if (item?.product_id) {
      units.set(item.product_id, (units.get(item.product_id) ?? 0) + Number(item.quantity));
    }
  }
  const sold_at = new Date(created_at);
  return [...units].map(([product_id, count]) => ({
    order_id: id,
    product_id,
    units: count,
    sold_at,
  }));
}

/**
 * Counts orders towards the popularity of their pieces, each once however often it is told, and
 * marks those pieces.
 *
 * @returns how many pieces
 */
export async function recordSalesOf(
  container: MedusaContainer,
  orderIds: readonly string[],
): Promise<number> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: ["id", "created_at", "items.*"],
    filters: { id: [...orderIds] },
  });
  const sales = (data as unknown as OrderRow[]).flatMap(salesOf);
  const ledger = container.resolve<CatalogueModuleService>(CATALOGUE_MODULE);
  await ledger.recordSales(sales);
  await ledger.markChanged(sales.map(({ product_id }) => product_id));
  return sales.length;
}

/** Finds orders that nobody has told of, the oldest first; `limit` at most. */
export async function findUntoldOrders(
  container: MedusaContainer,
  limit: number,
): Promise<string[]> {
  const pg = container.resolve<Connection>(ContainerRegistrationKeys.PG_CONNECTION);
  const { rows } = await pg.raw(UNTOLD, [limit]);
  return rows.map(({ id }) => id);
}
