import { model } from "@medusajs/framework/utils";

/** A ranking that was learned; at most one of them answers. */
const RankingModel = model
  .define("ranking_model", {
    id: model.id({ prefix: "rank" }).primaryKey(),
    version: model.text(),
    /** `{ [factor]: weight }`, none below 0, together 1. */
    weights: model.json(),
    /** NDCG@5 of the rules and of this one, the interval of the difference, what it learned from. */
    metrics: model.json(),
    status: model.enum(["active", "retired", "refused"]),
    trained_at: model.dateTime(),
    note: model.text().nullable(),
  })
  .indexes([
    {
      name: "IDX_ranking_model_version_unique",
      on: ["version"],
      unique: true,
      where: "deleted_at IS NULL",
    },
    {
      name: "IDX_ranking_model_active_unique",
      on: ["status"],
      unique: true,
      where: "status = 'active' AND deleted_at IS NULL",
    },
  ])
  .checks([
    {
      name: "ranking_model_version_check",
      expression: (c) => `length(${c.version}) between 1 and 80`,
    },
  ]);

export default RankingModel;
