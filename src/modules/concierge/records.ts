import type { Context } from "@medusajs/framework/types";
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId, MedusaService } from "@medusajs/framework/utils";
import Board from "./models/board";
import BoardApproval from "./models/board-approval";
import BoardComment from "./models/board-comment";
import BoardItem from "./models/board-item";
import BoardLook from "./models/board-look";
import BoardSnapshot from "./models/board-snapshot";
import Brief from "./models/brief";
import BriefPicture from "./models/brief-picture";
import Engagement from "./models/engagement";
import EngagementChange from "./models/engagement-change";
import EngagementEvent from "./models/engagement-event";
import Invitation from "./models/invitation";
import MatchImpression from "./models/match-impression";
import MatchRequest from "./models/match-request";
import Milestone from "./models/milestone";
import ProfileAccess from "./models/profile-access";
import RankingModel from "./models/ranking-model";
import StyleProfile from "./models/style-profile";
import TasteSignal from "./models/taste-signal";
import type { EngagementEventInput } from "./types";

/** What a method of the service gets from Medusa: a manager, inside a transaction or not. */
export type Sql = Context<SqlEntityManager>;

type EngagementNote = "engagement_change" | "engagement_event";

/** What Medusa generates for the tables of the concierge, and how our own statements reach them. */
export class ConciergeRecords extends MedusaService({
  StyleProfile,
  TasteSignal,
  ProfileAccess,
  Brief,
  BriefPicture,
  Invitation,
  Engagement,
  EngagementChange,
  EngagementEvent,
  Milestone,
  Board,
  BoardLook,
  BoardItem,
  BoardComment,
  BoardSnapshot,
  BoardApproval,
  MatchRequest,
  MatchImpression,
  RankingModel,
}) {
  /**
   * Rows of a statement, on the transaction of the context. What generated methods have changed in it
   * is written first: they would keep it until the transaction ends, and the statement not see it.
   */
  protected async rows_<Row extends object>(
    context: Sql,
    sql: string,
    params: unknown[] = [],
  ): Promise<Row[]> {
    const manager = context.transactionManager ?? context.manager;
    await context.transactionManager?.flush();
    return (await manager?.execute<Row[]>(sql, params)) ?? [];
  }

  /**
   * Deletes rows for good, in one statement. What undoes something takes this: the generated methods
   * tell the event bus of it, and would undo nothing while that is down.
   */
  protected async erase_(
    context: Sql,
    table: "style_profile" | "brief" | "brief_picture" | "milestone" | EngagementNote,
    id: string,
  ): Promise<void> {
    await this.rows_(context, `delete from ${table} where id = ? returning id`, [id]);
  }

  /**
   * Waits until nobody else has these locks, and keeps them until the transaction ends. Taken in the
   * order of the alphabet, whatever the order given, so that two never wait for each other.
   *
   * @param names such as `stylist:<id>`, `brief:<id>`, `board:<id>`
   */
  protected async lockNames_(context: Sql, names: readonly string[]): Promise<void> {
    for (const name of [...new Set(names)].toSorted()) {
      await this.rows_(context, `select pg_advisory_xact_lock(hashtextextended(?, 0)) is null`, [
        `concierge:${name}`,
      ]);
    }
  }

  /** The database's clock, later than anything written before: what instants are compared with. */
  protected async now_(context: Sql): Promise<Date> {
    const [row] = await this.rows_<{ now: string | Date }>(
      context,
      `select clock_timestamp() as now`,
    );
    return new Date(row?.now ?? Number.NaN);
  }

  /** Appends to the timeline of an engagement, in the transaction in which the thing happened. */
  protected async noteEngagementEvent_(
    context: Sql,
    { engagement_id, kind, actor, data = {} }: EngagementEventInput,
  ): Promise<string> {
    const id = generateEntityId(undefined, "eevt");
    await this.rows_(
      context,
      `insert into engagement_event
         (id, engagement_id, kind, actor_type, actor_id, data, created_at, updated_at)
       values (?, ?, ?, ?, ?, ?::jsonb, clock_timestamp(), clock_timestamp()) returning id`,
      [id, engagement_id, kind, actor.type, actor.id, JSON.stringify(data)],
    );
    return id;
  }
}
