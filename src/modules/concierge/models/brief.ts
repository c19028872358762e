import { model } from "@medusajs/framework/utils";
import { BRIEF_STATUSES, MEETING_MODES, OCCASIONS } from "../lib/brief-vocabulary";

/** What a client needs dressing for: seen by them, the stylists they invite, and the one engaged. */
const Brief = model
  .define("brief", {
    id: model.id({ prefix: "brief" }).primaryKey(),
    customer_id: model.text(),
    occasion: model.enum([...OCCASIONS]),
    title: model.text(),
    /** Local dates, "YYYY-MM-DD"; columns of type date. */
    happens_on: model.text().nullable(),
    ends_on: model.text().nullable(),
    city: model.text().nullable(),
    /** ISO 3166-1 alpha-2, lower case. */
    country_code: model.text().nullable(),
    /** Major units of `currency_code`. */
    budget_min: model.bigNumber().nullable(),
    budget_max: model.bigNumber().nullable(),
    currency_code: model.text().nullable(),
    wishes: model.text().nullable(),
    /** How they want to meet; null: either way. */
    mode: model.enum([...MEETING_MODES]).nullable(),
    languages: model.array().default([]),
    specialties: model.array().default([]),
    status: model.enum([...BRIEF_STATUSES]).default("open"),
  })
  .indexes([{ name: "IDX_brief_customer_created_at", on: ["customer_id", "created_at"] }])
  .checks([
    { name: "brief_days_check", expression: (c) => `${c.ends_on} >= ${c.happens_on}` },
    {
      name: "brief_budget_check",
      expression: (c) =>
        `${c.budget_min} >= 0 and ${c.budget_max} >= 0 and ${c.budget_max} >= ${c.budget_min}`,
    },
    {
      name: "brief_currency_check",
      expression: (c) =>
        `${c.currency_code} ~ '^[a-z]{3}$' and (${c.currency_code} is not null or (${c.budget_min} is null and ${c.budget_max} is null))`,
    },
    {
      name: "brief_title_check",
      expression: (c) => `length(${c.title}) between 1 and 120`,
    },
  ]);

export default Brief;
