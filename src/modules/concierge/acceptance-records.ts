import { InjectManager, InjectTransactionManager, MedusaContext } from "@medusajs/framework/utils";
import { InvitationRecords } from "./invitation-records";
import { firstMilestones } from "./lib/first-milestones";
import { type InvitationStatus, invitationTransition } from "./lib/invitation-status";
import {
  briefNotOpen,
  briefTaken,
  invitationAnswered,
  noSuchInvitation,
  stylistFull,
} from "./lib/refusals";
import type { Sql } from "./records";
import type {
  AcceptInput,
  AcceptResult,
  AnsweredInvitation,
  BriefDTO,
  InvitationDTO,
} from "./types";

/** What has to be known to take an acceptance back. */
export type UndoAcceptInput = {
  invitation: Pick<InvitationDTO, "id" | "brief_id" | "stylist_id">;
  engagement_id: string;
  withdrawn: readonly AnsweredInvitation[];
};

/** From an invitation to an engagement: one transaction, one winner. */
export class AcceptanceRecords extends InvitationRecords {
  /**
   * Accepts an invitation: the engagement begins with its first milestones, whoever else was invited
   * need not answer any more, and the brief is taken. All or nothing, under the locks of the brief
   * and of the stylist. The same twice gives the same answer, `repeated`.
   *
   * @throws HouseError 404; 409 `brief_taken`, `brief_not_open`, `stylist_full` (`details.capacity`,
   *   `details.engaged`), `invitation_declined`, `invitation_expired`, `invitation_withdrawn`
   */
  @InjectTransactionManager()
  async acceptInvitation(
    { id, stylist_id, capacity }: AcceptInput,
    @MedusaContext() context: Sql = {},
  ): Promise<AcceptResult> {
    const { brief_id } = await this.getInvitation(id, { stylist_id }, context);
    await this.lockNames_(context, [`brief:${brief_id}`, `stylist:${stylist_id}`]);
    const invitation = await this.getInvitation(id, { stylist_id }, context);
    if (invitation.status === "accepted" && invitation.engagement_id) {
      const { engagement_id } = invitation;
      return { invitation, engagement_id, withdrawn: [], repeated: true };
    }
    const brief = await this.getBrief(brief_id, context);
    this.assertAcceptable_(invitation, brief);
    await this.assertPlace_(stylist_id, brief.customer_id, capacity, context);
    const engagement_id = await this.beginEngagement_(invitation, brief, context);
    await this.rows_(
      context,
      `update invitation set status = 'accepted', answered_at = clock_timestamp(),
         updated_at = clock_timestamp() where id = ? returning id`,
      [id],
    );
    await this.writeDownExpired_(context, brief_id);
    const withdrawn = await this.withdrawPending_(brief_id, context);
    await this.updateBriefs({ id: brief_id, status: "engaged" }, context);
    const accepted = await this.getInvitation(id, { stylist_id }, context);
    return { invitation: accepted, engagement_id, withdrawn, repeated: false };
  }

  /**
   * Takes an acceptance back that a workflow could not finish: no engagement, an open brief, and
   * everybody is asked as before. Nothing when the engagement has moved on since.
   */
  @InjectTransactionManager()
  async undoAcceptance(
    { invitation, engagement_id, withdrawn }: UndoAcceptInput,
    @MedusaContext() context: Sql = {},
  ): Promise<void> {
    const { id, brief_id, stylist_id } = invitation;
    await this.lockNames_(context, [`brief:${brief_id}`, `stylist:${stylist_id}`]);
    const gone = await this.rows_<{ id: string }>(
      context,
      `delete from engagement where id = ? and version = 1 and status = 'active' returning id`,
      [engagement_id],
    );
    if (gone.length === 0) {
      return;
    }
    await this.updateBriefs({ id: brief_id, status: "open" }, context);
    await this.undoAnswers([id, ...withdrawn.map((other) => other.id)], context);
  }

  /**
   * Withdraws an open brief, and with it the invitations that wait. The same twice does nothing more.
   *
   * @throws HouseError 404, 409 `brief_not_open`
   */
  @InjectTransactionManager()
  async withdrawBrief(
    id: string,
    customerId: string,
    @MedusaContext() context: Sql = {},
  ): Promise<{ withdrawn: AnsweredInvitation[]; repeated: boolean }> {
    const { customer_id, status } = await this.lockBrief_(id, context);
    if (customer_id === customerId && status === "withdrawn") {
      return { withdrawn: [], repeated: true };
    }
    await this.lockOpenBrief_(id, customerId, context);
    await this.writeDownExpired_(context, id);
    const withdrawn = await this.withdrawPending_(id, context);
    await this.updateBriefs({ id, status: "withdrawn" }, context);
    return { withdrawn, repeated: false };
  }

  /** Opens a brief again whose withdrawal a workflow could not finish. */
  @InjectTransactionManager()
  async undoBriefWithdrawal(
    id: string,
    withdrawn: readonly AnsweredInvitation[],
    @MedusaContext() context: Sql = {},
  ): Promise<void> {
    await this.lockBrief_(id, context);
    await this.updateBriefs({ id, status: "open" }, context);
    await this.undoAnswers(
      withdrawn.map((invitation) => invitation.id),
      context,
    );
  }

  /** How many clients each stylist works with at the moment. */
  @InjectManager()
  async engagedClients(
    stylistIds: readonly string[],
    @MedusaContext() context: Sql = {},
  ): Promise<Map<string, string[]>> {
    const found = await this.rows_<{ stylist_id: string; clients: string[] }>(
      context,
      `select stylist_id, array_agg(distinct customer_id) as clients from engagement
       where stylist_id in (select jsonb_array_elements_text(?::jsonb)) and status = 'active'
         and deleted_at is null group by stylist_id`,
      [JSON.stringify(stylistIds)],
    );
    return new Map(found.map(({ stylist_id, clients }) => [stylist_id, clients]));
  }

  /**
   * Refuses one more client of a stylist who has as many as they take. Under the stylist's lock; a
   * client whom they dress already takes no other place.
   */
  protected async assertPlace_(
    stylistId: string,
    customerId: string,
    capacity: number,
    context: Sql,
  ): Promise<void> {
    const clients = (await this.engagedClients([stylistId], context)).get(stylistId) ?? [];
    const others = clients.filter((id) => id !== customerId).length;
    if (others >= capacity) {
      throw stylistFull(capacity, clients.length);
    }
  }

  private assertAcceptable_({ status }: InvitationDTO, brief: BriefDTO): void {
    if (status === "withdrawn" && brief.status === "engaged") {
      throw briefTaken();
    }
    if (!invitationTransition(status, "accept")) {
      // Accepted, and of no engagement of theirs: the house has given it to another stylist.
      throw status === "accepted"
        ? noSuchInvitation()
        : invitationAnswered(status as Exclude<InvitationStatus, "pending">);
    }
    if (brief.status !== "open") {
      throw brief.status === "engaged" ? briefTaken() : briefNotOpen(brief.status);
    }
  }

  private async beginEngagement_(
    { id, stylist_id }: InvitationDTO,
    brief: BriefDTO,
    context: Sql,
  ): Promise<string> {
    const started_at = await this.now_(context);
    const today = started_at.toISOString().slice(0, 10);
    const { customer_id, title } = brief;
    const engagement = await this.createEngagements(
      { brief_id: brief.id, customer_id, stylist_id, title, started_at },
      context,
    );
    // Before its milestones: the foreign key is the database's, the models do not know of it.
    await context.transactionManager?.flush();
    await this.createMilestones(
      firstMilestones(brief.occasion, brief.happens_on, today).map((milestone, position) => ({
        ...milestone,
        position,
        engagement_id: engagement.id,
      })),
      context,
    );
    await this.noteEngagementEvent_(context, {
      engagement_id: engagement.id,
      kind: "engagement_started",
      actor: { type: "stylist", id: stylist_id },
      data: { brief_id: brief.id, invitation_id: id },
    });
    return engagement.id;
  }
}
