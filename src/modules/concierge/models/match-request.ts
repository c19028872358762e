import { model } from "@medusajs/framework/utils";

/** One answer to a client who asked for stylists. What came of it is what rankings learn from. */
const MatchRequest = model
  .define("match_request", {
    id: model.id({ prefix: "mreq" }).primaryKey(),
    customer_id: model.text(),
    brief_id: model.text().nullable(),
    /** What was asked. */
    query: model.json(),
    /** By which ranking it was answered. */
    ranking_version: model.text(),
  })
  .indexes([
    { name: "IDX_match_request_customer_created_at", on: ["customer_id", "created_at"] },
    { name: "IDX_match_request_created_at", on: ["created_at"] },
  ]);

export default MatchRequest;
