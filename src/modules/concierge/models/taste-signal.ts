import { model } from "@medusajs/framework/utils";

/** What a verdict on a piece of a board says about taste: facts of the piece as they were then. */
const TasteSignal = model
  .define("taste_signal", {
    id: model.id({ prefix: "taste" }).primaryKey(),
    customer_id: model.text(),
    /** One signal for each piece of a board: the latest verdict. */
    board_item_id: model.text(),
    product_id: model.text(),
    /** Handle of the house. */
    brand: model.text().nullable(),
    colours: model.array().default([]),
    materials: model.array().default([]),
    /** Handle of the category. */
    category: model.text().nullable(),
    /** Such as `eur:500-1000`; as the price was when the verdict was given. */
    price_band: model.text().nullable(),
    verdict: model.enum(["keep", "pass"]),
    reason: model.text().nullable(),
  })
  .indexes([
    {
      name: "IDX_taste_signal_board_item_id_unique",
      on: ["board_item_id"],
      unique: true,
      where: "deleted_at IS NULL",
    },
    { name: "IDX_taste_signal_customer_id", on: ["customer_id"] },
  ]);

export default TasteSignal;
