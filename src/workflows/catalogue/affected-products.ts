import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";

/** Products of the price sets that a condition on `price` or `price_set` is about. */
const OF_PRICE_SETS = `
  select variant.product_id from product_variant_price_set link
  join product_variant variant on variant.id = link.variant_id where link.price_set_id in`;
const OF_ARTICLES = `
  select variant.product_id from product_variant_inventory_item link
  join product_variant variant on variant.id = link.variant_id where link.inventory_item_id in`;
/** The ids that were asked about. */
const IDS = "(select jsonb_array_elements_text(?::jsonb))";

/**
 * How products are found from the id of what has changed. SQL and not `query.graph`: rows that are
 * deleted by now have to be followed too, through tables of five modules, in one statement, because
 * hundreds of these events arrive at once.
 */
const FIND_BY = {
  product: `select jsonb_array_elements_text(?::jsonb) as product_id`,
  variant: `select product_id from product_variant where id in ${IDS}`,
  option: `select product_id from product_product_option where product_option_id in ${IDS}`,
  option_value: `
    select pair.product_id from product_product_option_value value
    join product_product_option pair on pair.id = value.product_product_option_id
    where value.product_option_value_id in ${IDS}`,
  price: `${OF_PRICE_SETS} (select price_set_id from price where id in ${IDS})`,
  price_set: `${OF_PRICE_SETS} ${IDS}`,
  price_set_link: `
    select variant.product_id from product_variant_price_set link
    join product_variant variant on variant.id = link.variant_id where link.id in ${IDS}`,
  price_list: `${OF_PRICE_SETS} (select price_set_id from price where price_list_id in ${IDS})`,
  inventory_item: `${OF_ARTICLES} ${IDS}`,
  inventory_level: `${OF_ARTICLES} (select inventory_item_id from inventory_level where id in ${IDS})`,
  inventory_link: `
    select variant.product_id from product_variant_inventory_item link
    join product_variant variant on variant.id = link.variant_id where link.id in ${IDS}`,
  reservation: `${OF_ARTICLES} (select inventory_item_id from reservation_item where id in ${IDS})`,
  // A category's name stands in the documents of all that is filed below it.
  category: `
    select filed.product_id from product_category changed
    join product_category below on starts_with(below.mpath, changed.mpath)
    join product_category_product filed on filed.product_category_id = below.id
    where changed.id in ${IDS}`,
  collection: `select id as product_id from product where collection_id in ${IDS}`,
  tag: `select product_id from product_tags where product_tag_id in ${IDS}`,
  brand: `select product_id from product_product_partner_brand where brand_id in ${IDS}`,
  brand_link: `select product_id from product_product_partner_brand where id in ${IDS}`,
  channel: `select product_id from product_sales_channel where sales_channel_id in ${IDS}`,
  channel_link: `select product_id from product_sales_channel where id in ${IDS}`,
  channel_location_link: `
    select sold.product_id from sales_channel_stock_location link
    join product_sales_channel sold on sold.sales_channel_id = link.sales_channel_id
    where link.id in ${IDS}`,
  translation: `
    with changed as (select reference, reference_id from translation where id in ${IDS})
    select reference_id as product_id from changed where reference = 'product'
    union select filed.product_id from changed
      join product_category category on category.id = changed.reference_id
      join product_category below on starts_with(below.mpath, category.mpath)
      join product_category_product filed on filed.product_category_id = below.id
    union select product.id from changed
      join product on product.collection_id = changed.reference_id
    union select tagged.product_id from changed
      join product_tags tagged on tagged.product_tag_id = changed.reference_id`,
  picture: `
    select image.product_id from catalogue_picture picture
    join image on image.url = picture.url where picture.id in ${IDS}`,
} as const;

/** What can change under a document. */
export type ChangedKind = keyof typeof FIND_BY;

/** Things of one kind that have changed, by id. */
export type ChangedThings = { kind: ChangedKind; ids: string[] };

type Connection = {
  raw(sql: string, values: unknown[]): Promise<{ rows: { product_id: string }[] }>;
};

/**
 * The products whose documents may be out of date because other things have changed.
 *
 * @returns product ids, each once; products that are deleted by now among them
 */
export async function findAffectedProducts(
  container: MedusaContainer,
  things: readonly ChangedThings[],
): Promise<string[]> {
  const pg = container.resolve<Connection>(ContainerRegistrationKeys.PG_CONNECTION);
  const found = new Set<string>();
  for (const { kind, ids } of things) {
    if (ids.length) {
      const { rows } = await pg.raw(FIND_BY[kind], [JSON.stringify(ids)]);
      rows.forEach(({ product_id }) => found.add(product_id));
    }
  }
  return [...found];
}
