import { rows, type Sql } from "./run";

/** How many of which product an order took. */
export type Sale = { order_id: string; product_id: string; units: number; sold_at: Date };

/** Writes down what orders took. An order that is told again changes nothing. */
export async function recordSales(context: Sql, sales: readonly Sale[]): Promise<void> {
  await rows(
    context,
    `insert into catalogue_sale (id, order_id, product_id, units, sold_at)
     select 'csale_' || md5(order_id || ':' || product_id), order_id, product_id, units, sold_at
     from jsonb_to_recordset(?::jsonb)
       as sale(order_id text, product_id text, units integer, sold_at timestamptz)
     on conflict do nothing`,
    [JSON.stringify(sales)],
  );
}

/**
 * How many of each product were sold at or after a moment.
 *
 * @returns by product id; one that was not sold is missing
 */
export async function popularityOf(
  context: Sql,
  ids: readonly string[],
  since: Date,
): Promise<Map<string, number>> {
  const found = await rows<{ product_id: string; units: string }>(
    context,
    `select product_id, sum(units) as units from catalogue_sale
     where product_id in (select jsonb_array_elements_text(?::jsonb))
       and sold_at >= ?::timestamptz and deleted_at is null
     group by product_id`,
    [JSON.stringify(ids), since.toISOString()],
  );
  return new Map(found.map(({ product_id, units }) => [product_id, Number(units)]));
}
