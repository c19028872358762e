import { model } from "@medusajs/framework/utils";

/**
 * One stylist of one answer, and what came of it. Everything from `invited_at` on is derived from
 * invitations, engagements and boards, and may be derived again at any time.
 */
const MatchImpression = model
  .define("match_impression", {
    id: model.id({ prefix: "mimp" }).primaryKey(),
    request_id: model.text(),
    stylist_id: model.text(),
    /** From 0. */
    position: model.number(),
    /** 0 to 1; a column of double precision. */
    score: model.float(),
    /** `{ [factor]: 0 to 1 }` */
    factors: model.json(),
    /** When the client opened the profile from the answer. */
    chosen_at: model.dateTime().nullable(),
    invited_at: model.dateTime().nullable(),
    accepted_at: model.dateTime().nullable(),
    declined_at: model.dateTime().nullable(),
    /** Stars of the published review, 1 to 5. */
    rating: model.number().nullable(),
    /** 0 to 1: engagement completed, pieces kept, stars; null as long as none of them is known. */
    outcome: model.float().nullable(),
  })
  .indexes([
    {
      name: "IDX_match_impression_request_stylist_unique",
      on: ["request_id", "stylist_id"],
      unique: true,
      where: "deleted_at IS NULL",
    },
  ])
  .checks([
    {
      name: "match_impression_values_check",
      expression: (c) =>
        `${c.position} >= 0 and ${c.score} between 0 and 1 and ${c.outcome} between 0 and 1`,
    },
    { name: "match_impression_rating_check", expression: (c) => `${c.rating} between 1 and 5` },
  ]);

export default MatchImpression;
