import { InjectManager, InjectTransactionManager, MedusaContext } from "@medusajs/framework/utils";
import { conflict } from "../../lib/house-error";
import { type EngagementAction, engagementTransition } from "./lib/engagement-status";
import { engagementRefused } from "./lib/refusals";
import type { Sql } from "./records";
import { engagementOf, type EngagementRow, eventOf, type EventRow } from "./rows";
import { SettlementRecords } from "./settlement-records";
import type {
  BriefDTO,
  ConciergeActor,
  EngagementDTO,
  EngagementEventDTO,
  EngagementsQuery,
  Page,
} from "./types";

/** What has to be known to take a change of an engagement back. */
export type EngagementUndo = {
  before: EngagementDTO;
  brief_status: BriefDTO["status"];
  change_id: string;
  event_id: string;
};

export type EngagementMove = { engagement: EngagementDTO; event: string; undo: EngagementUndo };

type ClientsQuery = { stylist_id: string; customer_id?: string; limit: number; offset: number };

type ReassignInput = {
  id: string;
  to_stylist_id: string;
  /** How many clients the new stylist takes at the same time. */
  capacity: number;
  actor: ConciergeActor;
  note: string | null;
};

/** Engagements: their state, whose they are, and their timeline. */
export class EngagementRecords extends SettlementRecords {
  /** A page of engagements: active ones first, the newest first. */
  @InjectManager()
  async engagementsPage(
    { customer_id, stylist_id, status, limit, offset }: EngagementsQuery,
    @MedusaContext() context: Sql = {},
  ): Promise<Page<EngagementDTO>> {
    const where = `e.deleted_at is null and e.customer_id = coalesce(?, e.customer_id)
      and e.stylist_id = coalesce(?, e.stylist_id) and e.status = coalesce(?, e.status)`;
    const values = [customer_id ?? null, stylist_id ?? null, status ?? null];
    const found = await this.rows_<EngagementRow>(
      context,
      `select to_jsonb(e) as row from engagement e where ${where}
       order by e.status <> 'active', e.started_at desc, e.id desc limit ? offset ?`,
      [...values, limit, offset],
    );
    const [total] = await this.rows_<{ count: number }>(
      context,
      `select count(*)::int as count from engagement e where ${where}`,
      values,
    );
    return { rows: found.map(engagementOf), count: total?.count ?? 0 };
  }

  /** The latest entries of an engagement's timeline, newest first. */
  @InjectManager()
  async timelineOf(
    engagementId: string,
    limit: number,
    @MedusaContext() context: Sql = {},
  ): Promise<EngagementEventDTO[]> {
    const found = await this.rows_<EventRow>(
      context,
      `select to_jsonb(v) as row from engagement_event v
       where v.engagement_id = ? and v.deleted_at is null
       order by v.created_at desc, v.id desc limit ?`,
      [engagementId, limit],
    );
    return found.map(eventOf);
  }

  /**
   * The clients of a stylist: whoever has an engagement with them that was not cancelled.
   *
   * @returns since when (the first engagement), how many; those with an active one first
   */
  @InjectManager()
  async clientsPage(
    { stylist_id, customer_id, limit, offset }: ClientsQuery,
    @MedusaContext() context: Sql = {},
  ): Promise<Page<{ customer_id: string; since: string; active: number }>> {
    const found = await this.rows_<{
      customer_id: string;
      since: string;
      active: number;
      count: number;
    }>(
      context,
      `select customer_id, to_jsonb(min(started_at)) #>> '{}' as since,
         count(*) filter (where status = 'active')::int as active, count(*) over ()::int as count
       from engagement where stylist_id = ? and customer_id = coalesce(?, customer_id)
         and status <> 'cancelled' and deleted_at is null
       group by customer_id
       order by count(*) filter (where status = 'active') = 0, max(started_at) desc, customer_id
       limit ? offset ?`,
      [stylist_id, customer_id ?? null, limit, offset],
    );
    return {
      rows: found.map(({ customer_id, since, active }) => ({
        customer_id,
        since: new Date(since).toISOString(),
        active,
      })),
      count: found[0]?.count ?? 0,
    };
  }

  /**
   * Ends an engagement and closes its brief.
   *
   * @throws HouseError 404, 409 `engagement_ended`
   */
  @InjectTransactionManager()
  async endEngagement(
    input: {
      id: string;
      action: "complete" | "cancel";
      actor: ConciergeActor;
      note: string | null;
    },
    @MedusaContext() context: Sql = {},
  ): Promise<EngagementMove> {
    const { id, action, actor, note } = input;
    const before = await this.lockEngagement_(id, actor, context);
    const { to, event } = this.transition_(before, action, actor);
    const undo = await this.move_(before, { status: to, actor, note }, context);
    await this.updateBriefs({ id: before.brief_id, status: "closed" }, context);
    return { engagement: await this.getEngagement(id, actor, context), event, undo };
  }

  /**
   * Gives an engagement to another stylist. Profile, brief, boards, verdicts and milestones stay with
   * it; the one who had it no longer sees them.
   *
   * @throws HouseError 404; 409 `engagement_ended`, `already_theirs`, `stylist_full`
   */
  @InjectTransactionManager()
  async reassignEngagement(
    { id, to_stylist_id, capacity, actor, note }: ReassignInput,
    @MedusaContext() context: Sql = {},
  ): Promise<EngagementMove> {
    await this.lockNames_(context, [`stylist:${to_stylist_id}`]);
    const before = await this.lockEngagement_(id, actor, context);
    const { event } = this.transition_(before, "reassign", actor);
    if (before.stylist_id === to_stylist_id) {
      throw conflict("already_theirs", "This stylist has the engagement already. Choose another.");
    }
    await this.assertPlace_(to_stylist_id, before.customer_id, capacity, context);
    const undo = await this.move_(before, { stylist_id: to_stylist_id, actor, note }, context);
    return { engagement: await this.getEngagement(id, actor, context), event, undo };
  }

  /** Takes a change of an engagement back that a workflow could not finish. */
  @InjectTransactionManager()
  async undoEngagementMove(
    { before, brief_status, change_id, event_id }: EngagementUndo,
    @MedusaContext() context: Sql = {},
  ): Promise<void> {
    const { id, status, stylist_id, ended_at, version } = before;
    const undone = await this.rows_(
      context,
      `update engagement set status = ?, stylist_id = ?, ended_at = ?::timestamptz, version = ?,
         updated_at = clock_timestamp() where id = ? and version = ? returning id`,
      [status, stylist_id, ended_at, version, id, version + 1],
    );
    if (undone.length === 0) {
      return;
    }
    await this.updateBriefs({ id: before.brief_id, status: brief_status }, context);
    await this.erase_(context, "engagement_change", change_id);
    await this.erase_(context, "engagement_event", event_id);
  }

  private transition_(
    { status }: EngagementDTO,
    action: EngagementAction,
    { type }: ConciergeActor,
  ) {
    const transition = engagementTransition(status, action);
    if (!transition?.by.includes(type)) {
      throw engagementRefused(status);
    }
    return transition;
  }

  private async move_(
    before: EngagementDTO,
    to: {
      status?: EngagementDTO["status"];
      stylist_id?: string;
      actor: ConciergeActor;
      note: string | null;
    },
    context: Sql,
  ): Promise<EngagementUndo> {
    const { id, version } = before;
    const { status = before.status, stylist_id = before.stylist_id, actor, note } = to;
    const { status: brief_status } = await this.getBrief(before.brief_id, context);
    const ended_at = status === "active" ? null : await this.now_(context);
    await this.updateEngagements(
      { id, status, stylist_id, ended_at, version: version + 1 },
      context,
    );
    const change = await this.createEngagementChanges(
      {
        ...{ engagement_id: id, from_status: before.status, to_status: status },
        ...{ from_stylist_id: before.stylist_id, to_stylist_id: stylist_id },
        ...{ actor_type: actor.type, actor_id: actor.id, note },
      },
      context,
    );
    const isMoved = stylist_id !== before.stylist_id;
    const event_id = await this.noteEngagementEvent_(context, {
      engagement_id: id,
      kind: isMoved ? "engagement_reassigned" : `engagement_${status}`,
      actor,
      data: isMoved ? { from_stylist_id: before.stylist_id, to_stylist_id: stylist_id } : {},
    });
    return { before, brief_status, change_id: change.id, event_id };
  }
}
