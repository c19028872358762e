import { model } from "@medusajs/framework/utils";

/** How many of a piece one order took. One row for each, so that an order told twice counts once. */
const CatalogueSale = model
  .define("catalogue_sale", {
    id: model.id({ prefix: "csale" }).primaryKey(),
    order_id: model.text(),
    product_id: model.text(),
    units: model.number(),
    sold_at: model.dateTime(),
  })
  .indexes([
    { name: "IDX_catalogue_sale_order_product", on: ["order_id", "product_id"], unique: true },
    { name: "IDX_catalogue_sale_product_sold_at", on: ["product_id", "sold_at"] },
    { name: "IDX_catalogue_sale_sold_at", on: ["sold_at"] },
  ])
  .checks([{ name: "catalogue_sale_units_check", expression: ({ units }) => `${units} > 0` }]);

export default CatalogueSale;
