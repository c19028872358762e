import { model } from "@medusajs/framework/utils";
import Stylist from "./stylist";

/** One look of a stylist's portfolio. */
const PortfolioPiece = model
  .define("portfolio_piece", {
    id: model.id({ prefix: "pfol" }).primaryKey(),
    stylist: model.belongsTo(() => Stylist, { mappedBy: "portfolio" }),
    /** `{ url, width, height, blur, background, alt }` */
    image: model.json(),
    title: model.text(),
    occasion: model.text().nullable(),
    tags: model.array().default([]),
    /** Order on the profile, smallest first; the first one is the cover. */
    position: model.number().default(0),
    client_name: model.text().nullable(),
    /** When the client agreed to be named. */
    client_consent_at: model.dateTime().nullable(),
  })
  .indexes([{ name: "IDX_portfolio_piece_stylist_position", on: ["stylist_id", "position"] }])
  .checks([
    { name: "portfolio_piece_position_check", expression: (columns) => `${columns.position} >= 0` },
    {
      name: "portfolio_piece_consent_check",
      expression: (columns) =>
        `${columns.client_name} is null or ${columns.client_consent_at} is not null`,
    },
  ]);

export default PortfolioPiece;
