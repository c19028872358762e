import { InjectManager, InjectTransactionManager, MedusaContext } from "@medusajs/framework/utils";
import { badInput, conflict } from "../../lib/house-error";
import { AcceptanceRecords } from "./acceptance-records";
import { CONCIERGE_LIMITS } from "./lib/limits";
import { milestoneActions, milestoneTransition } from "./lib/milestone-status";
import { engagementRefused, noSuchEngagement, noSuchMilestone } from "./lib/refusals";
import type { Sql } from "./records";
import { engagementOf, type EngagementRow, milestoneOf, type MilestoneRow } from "./rows";
import type {
  ConciergeActor,
  EngagementDTO,
  MilestoneChange,
  MilestoneDTO,
  MilestoneInput,
} from "./types";

type OfEngagement = { engagement_id: string; actor: ConciergeActor };

/** Steps of the house that were taken by something else than ticking them off. */
type StepsTaken = OfEngagement & {
  keys: readonly string[];
  data: Readonly<Record<string, string>>;
};

/** What has to be known to take a change of a milestone back. */
export type MilestoneUndo = {
  id: string;
  /** As it was; null when there was none. */
  before: MilestoneDTO | null;
  event_id: string | null;
};

/** The steps of engagements: what, by when, whose turn it is. */
export class MilestoneRecords extends AcceptanceRecords {
  /**
   * One engagement.
   *
   * @param actor whose it has to be: a client or stylist reaches their own, the house all of them
   * @throws HouseError 404
   */
  @InjectManager()
  async getEngagement(
    id: string,
    actor: ConciergeActor,
    @MedusaContext() context: Sql = {},
  ): Promise<EngagementDTO> {
    const [found] = await this.rows_<EngagementRow>(
      context,
      `select to_jsonb(e) as row from engagement e where e.id = ? and e.deleted_at is null`,
      [id],
    );
    const engagement = found && engagementOf(found);
    const isForeign =
      (actor.type === "customer" && engagement?.customer_id !== actor.id) ||
      (actor.type === "stylist" && engagement?.stylist_id !== actor.id);
    if (!engagement || isForeign) {
      throw noSuchEngagement();
    }
    return engagement;
  }

  /** The milestones of engagements, in their order. */
  @InjectManager()
  async milestonesOf(
    engagementIds: readonly string[],
    @MedusaContext() context: Sql = {},
  ): Promise<MilestoneDTO[]> {
    const found = await this.rows_<MilestoneRow>(
      context,
      `select to_jsonb(m) as row from milestone m
       where m.engagement_id in (select jsonb_array_elements_text(?::jsonb))
         and m.deleted_at is null order by m.position, m.id`,
      [JSON.stringify(engagementIds)],
    );
    return found.map(milestoneOf);
  }

  /**
   * Adds a milestone at the end.
   *
   * @throws HouseError 404; 409 `engagement_ended`, `too_many_milestones`
   */
  @InjectTransactionManager()
  async addMilestone(
    { engagement_id, actor, ...milestone }: OfEngagement & MilestoneInput,
    @MedusaContext() context: Sql = {},
  ): Promise<MilestoneUndo> {
    await this.lockActiveEngagement_(engagement_id, actor, context);
    const others = await this.milestonesOf([engagement_id], context);
    if (others.length >= CONCIERGE_LIMITS.milestones) {
      throw conflict(
        "too_many_milestones",
        `An engagement takes ${CONCIERGE_LIMITS.milestones} milestones. Remove one first.`,
      );
    }
    const position = (others.at(-1)?.position ?? -1) + 1;
    const { id } = await this.createMilestones({ ...milestone, engagement_id, position }, context);
    const data = { milestone_id: id, title: milestone.title };
    const kind = "milestone_added";
    const event_id = await this.noteEngagementEvent_(context, { engagement_id, kind, actor, data });
    return { id, before: null, event_id };
  }

  /**
   * Changes a milestone, and finishes, drops or reopens it. Finishing what is finished does nothing.
   *
   * @throws HouseError 404; 409 `engagement_ended`, `milestone_transition_refused` (`details.status`,
   *   `details.actions`)
   */
  @InjectTransactionManager()
  async changeMilestone(
    { id, engagement_id, actor, change }: OfEngagement & { id: string; change: MilestoneChange },
    @MedusaContext() context: Sql = {},
  ): Promise<MilestoneUndo> {
    await this.lockActiveEngagement_(engagement_id, actor, context);
    const before = await this.milestone_(engagement_id, id, context);
    const { action, ...fields } = change;
    const isRenamed = fields.title !== undefined && fields.title !== before.title;
    await this.updateMilestones({ id, ...fields, ...(isRenamed && { key: null }) }, context);
    if (!action || (action === "finish" && before.status === "done")) {
      return { id, before, event_id: null };
    }
    const transition = milestoneTransition(before.status, action);
    const actions = milestoneActions(before.status, actor.type, before.next_actor);
    if (!transition || !actions.includes(action)) {
      throw conflict(
        "milestone_transition_refused",
        transition
          ? "This step is your stylist's to take. Write to them about it."
          : `This step is ${before.status}, so this cannot be done with it.`,
        { status: before.status, actions },
      );
    }
    const { to, event: kind } = transition;
    const done_at = to === "done" ? await this.now_(context) : null;
    await this.updateMilestones({ id, status: to, done_at }, context);
    const { title = before.title } = fields;
    const data = { milestone_id: id, title, key: isRenamed ? null : before.key };
    const event_id = await this.noteEngagementEvent_(context, { engagement_id, kind, actor, data });
    return { id, before, event_id };
  }

  /**
   * Removes a milestone; its row stays, marked as deleted.
   *
   * @throws HouseError 404, 409 `engagement_ended`
   */
  @InjectTransactionManager()
  async removeMilestone(
    { id, engagement_id, actor }: OfEngagement & { id: string },
    @MedusaContext() context: Sql = {},
  ): Promise<MilestoneUndo> {
    await this.lockActiveEngagement_(engagement_id, actor, context);
    const before = await this.milestone_(engagement_id, id, context);
    await this.softDeleteMilestones([id], {}, context);
    return { id, before, event_id: null };
  }

  /**
   * Puts the milestones of an engagement into another order.
   *
   * @param input.ids every milestone, once
   * @returns the order before
   * @throws HouseError 404; 409 `engagement_ended`; 400 `order_incomplete`
   */
  @InjectTransactionManager()
  async orderMilestones(
    { engagement_id, actor, ids }: OfEngagement & { ids: readonly string[] },
    @MedusaContext() context: Sql = {},
  ): Promise<string[]> {
    await this.lockActiveEngagement_(engagement_id, actor, context);
    const before = (await this.milestonesOf([engagement_id], context)).map(({ id }) => id);
    if (before.length !== ids.length || !before.every((id) => ids.includes(id))) {
      throw badInput("order_incomplete", "Name every milestone of the engagement once.", {
        ids: before,
      });
    }
    await this.updateMilestones(
      ids.map((id, position) => ({ id, position })),
      context,
    );
    return before;
  }

  /** Takes a change of a milestone back that a workflow could not finish, its event and all. */
  @InjectTransactionManager()
  async undoMilestone(
    { id, before, event_id }: MilestoneUndo,
    @MedusaContext() context: Sql = {},
  ): Promise<void> {
    if (event_id) {
      await this.erase_(context, "engagement_event", event_id);
    }
    if (!before) {
      await this.erase_(context, "milestone", id);
      return;
    }
    const done_at = before.done_at === null ? null : new Date(before.done_at);
    await this.rows_(context, `update milestone set deleted_at = null where id = ? returning id`, [
      id,
    ]);
    await this.updateMilestones({ ...before, done_at }, context);
  }

  /**
   * Finishes steps of the house that something else has just taken, in the transaction of that. Only
   * what is open still: what is done stays done, what was dropped, reworded or removed is somebody's
   * own, and an engagement that is over stays as it is. The same again does nothing.
   *
   * @param steps.keys of the house's own words; see `STEPS_OF_BOARDS`
   * @param steps.data what took them, for the timeline: ids and titles only
   */
  protected async finishSteps_(
    context: Sql,
    { engagement_id, keys, actor, data }: StepsTaken,
  ): Promise<void> {
    // Not `for update`: two who have just written to the timeline would wait for each other.
    const [active] = await this.rows_(
      context,
      `select id from engagement where id = ? and status = 'active' and deleted_at is null
       for no key update`,
      [engagement_id],
    );
    if (!active) {
      return;
    }
    const finished = await this.rows_<{ id: string; title: string; key: string; position: number }>(
      context,
      `update milestone set status = 'done', done_at = clock_timestamp(),
         updated_at = clock_timestamp()
       where engagement_id = ? and status = 'open' and deleted_at is null
         and key in (select jsonb_array_elements_text(?::jsonb))
       returning id, title, key, position`,
      [engagement_id, JSON.stringify(keys)],
    );
    const kind = "milestone_done";
    for (const { id, title, key } of finished.toSorted((a, b) => a.position - b.position)) {
      const what = { ...data, milestone_id: id, title, key };
      await this.noteEngagementEvent_(context, { engagement_id, kind, actor, data: what });
    }
  }

  /** Nobody else changes the engagement until the transaction ends. */
  protected async lockEngagement_(
    id: string,
    actor: ConciergeActor,
    context: Sql,
  ): Promise<EngagementDTO> {
    await this.rows_(context, `select id from engagement where id = ? for update`, [id]);
    return this.getEngagement(id, actor, context);
  }

  protected async lockActiveEngagement_(
    id: string,
    actor: ConciergeActor,
    context: Sql,
  ): Promise<EngagementDTO> {
    const engagement = await this.lockEngagement_(id, actor, context);
    if (engagement.status !== "active") {
      throw engagementRefused(engagement.status);
    }
    return engagement;
  }

  private async milestone_(engagementId: string, id: string, context: Sql): Promise<MilestoneDTO> {
    const milestone = (await this.milestonesOf([engagementId], context)).find(
      (one) => one.id === id,
    );
    if (!milestone) {
      throw noSuchMilestone();
    }
    return milestone;
  }
}
