import { z } from "@medusajs/framework/zod";
import { CONCIERGE_LIMITS } from "../../../modules/concierge/lib/limits";
import {
  MILESTONE_STATUSES,
  type MilestoneAction,
  type MilestoneStatus,
  NEXT_ACTORS,
} from "../../../modules/concierge/lib/milestone-status";
import type { MilestoneChange } from "../../../modules/concierge/types";
import { idField } from "../../shared/booking/fields";
import { dayField, saidField } from "../../shared/concierge/fields";

const fields = {
  title: saidField(CONCIERGE_LIMITS.title_characters),
  due_on: dayField.nullable(),
  next_actor: z.enum(NEXT_ACTORS),
};

const ACTIONS: Readonly<Record<MilestoneStatus, MilestoneAction>> = {
  open: "reopen",
  done: "finish",
  dropped: "drop",
};

/** Body of POST /stylist/engagements/:id/milestones. */
export const milestoneBody = z
  .object({
    title: fields.title,
    due_on: fields.due_on.default(null),
    next_actor: fields.next_actor.default("stylist"),
  })
  .strict();

/** Body of PUT /stylist/engagements/:id/milestones/:milestone_id; what is left out stays. */
export const milestoneChangeBody = z
  .object({ ...fields, status: z.enum(MILESTONE_STATUSES) })
  .partial()
  .strict()
  .transform(({ status, ...change }): MilestoneChange => ({
    ...change,
    ...(status && { action: ACTIONS[status] }),
  }));

/** Body of POST /stylist/engagements/:id/milestones/order: every milestone, once. */
export const milestoneOrderBody = z
  .object({ ids: z.array(idField).max(CONCIERGE_LIMITS.milestones) })
  .strict();

export type MilestoneBody = z.output<typeof milestoneBody>;
export type MilestoneChangeBody = z.output<typeof milestoneChangeBody>;
export type MilestoneOrderBody = z.output<typeof milestoneOrderBody>;
