import { createHash } from "node:crypto";
import { InjectManager, InjectTransactionManager, MedusaContext } from "@medusajs/framework/utils";
import { conflict } from "../../lib/house-error";
import { BriefRecords } from "./brief-records";
import {
  type InvitationAction,
  type InvitationStatus,
  invitationTransition,
} from "./lib/invitation-status";
import { CONCIERGE_LIMITS, INVITATION_HOURS } from "./lib/limits";
import { invitationAnswered, noSuchInvitation } from "./lib/refusals";
import type { Sql } from "./records";
import { INVITATION_ROW, INVITATION_STATUS, invitationOf, type InvitationRow } from "./rows";
import type { AnsweredInvitation, InvitationDTO, InviteInput, Page } from "./types";

type InvitationsQuery = {
  customer_id?: string;
  brief_id?: string;
  stylist_id?: string;
  status?: InvitationStatus;
  limit: number;
  offset: number;
};
type Owner = { customer_id?: string; stylist_id?: string };
type AnswerInput = {
  id: string;
  action: Exclude<InvitationAction, "accept" | "expire">;
  owner: Owner;
  reason?: string | null;
  alternative_starts?: readonly string[];
};

function hashOf({ brief_id, stylist_ids, message, booking_id, match_id }: InviteInput): string {
  const asked = [brief_id, [...stylist_ids].toSorted(), message, booking_id, match_id];
  return createHash("sha256").update(JSON.stringify(asked)).digest("hex");
}

/** Invitations of clients to stylists, and their answers but for the acceptance. */
export class InvitationRecords extends BriefRecords {
  /**
   * Invites stylists to an open brief, all or none. The same idempotency key with the same request
   * gives the same invitations again, `repeated`.
   *
   * @returns the invitations, in the order of the stylists
   * @throws HouseError 404; 409 `brief_not_open`, `already_invited` (`details.stylist_ids`),
   *   `too_many_invitations` (`details.pending`), `idempotency_key_reused`
   */
  @InjectTransactionManager()
  async inviteStylists(
    input: InviteInput,
    @MedusaContext() context: Sql = {},
  ): Promise<{ invitations: InvitationDTO[]; repeated: boolean }> {
    const { customer_id, brief_id, stylist_ids, booking_starts_at, idempotency_key } = input;
    const request_hash = hashOf(input);
    const key = idempotency_key === null ? [] : [`key:${customer_id}:${idempotency_key}`];
    await this.lockNames_(context, [`brief:${brief_id}`, ...key]);
    const repeated = await this.repeatedInvitations_(input, request_hash, context);
    if (repeated.length > 0) {
      return { invitations: repeated, repeated: true };
    }
    await this.lockOpenBrief_(brief_id, customer_id, context);
    await this.writeDownExpired_(context, brief_id);
    await this.assertMayInvite_(input, context);
    const ids: string[] = [];
    for (const stylist_id of stylist_ids) {
      const { id } = await this.createInvitations(
        {
          ...{ brief_id, customer_id, stylist_id, idempotency_key, request_hash },
          message: input.message,
          match_id: input.match_id,
          booking_id: input.booking_id,
          expires_at: await this.expiryOf_(booking_starts_at, context),
        },
        context,
      );
      ids.push(id);
    }
    return { invitations: await this.invitationsById_(ids, context), repeated: false };
  }

  /** Whether this client has invited with this idempotency key before. */
  @InjectManager()
  async hasInvitedWith(
    customerId: string,
    idempotencyKey: string | null,
    @MedusaContext() context: Sql = {},
  ): Promise<boolean> {
    const [found] = await this.rows_(
      context,
      `select id from invitation
       where customer_id = ? and idempotency_key = ? and deleted_at is null limit 1`,
      [customerId, idempotencyKey],
    );
    return found !== undefined;
  }

  /** Takes invitations back that a workflow could not finish, as if they had not been made. */
  @InjectTransactionManager()
  async undoInvitations(ids: readonly string[], @MedusaContext() context: Sql = {}): Promise<void> {
    await this.rows_(
      context,
      `delete from invitation where id in (select jsonb_array_elements_text(?::jsonb))
         and status = 'pending' returning id`,
      [JSON.stringify(ids)],
    );
  }

  /**
   * Declines or withdraws an invitation. Doing the same twice gives the same answer, `repeated`.
   *
   * @param input.owner whose it has to be
   * @throws HouseError 404; 409 `invitation_accepted`, `_declined`, `_expired`, `_withdrawn`
   */
  @InjectTransactionManager()
  async answerInvitation(
    { id, action, owner, reason = null, alternative_starts = [] }: AnswerInput,
    @MedusaContext() context: Sql = {},
  ): Promise<{ invitation: InvitationDTO; repeated: boolean }> {
    const { brief_id } = await this.getInvitation(id, owner, context);
    await this.lockNames_(context, [`brief:${brief_id}`]);
    const invitation = await this.getInvitation(id, owner, context);
    const transition = invitationTransition(invitation.status, action);
    if (!transition) {
      const wanted = invitationTransition("pending", action)?.to;
      if (invitation.status === wanted) {
        return { invitation, repeated: true };
      }
      throw invitationAnswered(invitation.status as Exclude<InvitationStatus, "pending">);
    }
    await this.rows_(
      context,
      `update invitation set status = ?, decline_reason = ?, alternative_starts = ?::jsonb,
         answered_at = clock_timestamp(), updated_at = clock_timestamp() where id = ? returning id`,
      [transition.to, reason, JSON.stringify(alternative_starts), id],
    );
    return { invitation: await this.getInvitation(id, {}, context), repeated: false };
  }

  /**
   * Takes answers back that a workflow could not finish: the invitations wait again, but for those
   * whose stylist has been invited anew.
   */
  @InjectTransactionManager()
  async undoAnswers(ids: readonly string[], @MedusaContext() context: Sql = {}): Promise<void> {
    await this.rows_(
      context,
      `update invitation i set status = 'pending', decline_reason = null, alternative_starts = null,
         answered_at = null, booking_settled_at = null, updated_at = clock_timestamp()
       where i.id in (select jsonb_array_elements_text(?::jsonb)) and not exists (
         select 1 from invitation o where o.brief_id = i.brief_id and o.stylist_id = i.stylist_id
           and o.status = 'pending' and o.id <> i.id and o.deleted_at is null)
       returning i.id`,
      [JSON.stringify(ids)],
    );
  }

  /**
   * One invitation.
   *
   * @param owner whose it has to be; nobody's for the house
   * @throws HouseError 404
   */
  @InjectManager()
  async getInvitation(
    id: string,
    owner: Owner = {},
    @MedusaContext() context: Sql = {},
  ): Promise<InvitationDTO> {
    const [found] = await this.invitationsById_([id], context);
    const isForeign =
      (owner.customer_id !== undefined && found?.customer_id !== owner.customer_id) ||
      (owner.stylist_id !== undefined && found?.stylist_id !== owner.stylist_id);
    if (!found || isForeign) {
      throw noSuchInvitation();
    }
    return found;
  }

  /** A page of invitations: those that wait first, by how soon they expire; then the newest. */
  @InjectManager()
  async invitationsPage(
    { customer_id, brief_id, stylist_id, status, limit, offset }: InvitationsQuery,
    @MedusaContext() context: Sql = {},
  ): Promise<Page<InvitationDTO>> {
    const where = `i.deleted_at is null and i.customer_id = coalesce(?, i.customer_id)
      and i.brief_id = coalesce(?, i.brief_id) and i.stylist_id = coalesce(?, i.stylist_id)
      and (?::text is null or ${INVITATION_STATUS} = ?)`;
    const wanted = status ?? null;
    const values = [customer_id ?? null, brief_id ?? null, stylist_id ?? null, wanted, wanted];
    const found = await this.rows_<InvitationRow>(
      context,
      `select ${INVITATION_ROW} from invitation i where ${where}
       order by (${INVITATION_STATUS}) <> 'pending',
         case when (${INVITATION_STATUS}) = 'pending' then i.expires_at end, i.created_at desc, i.id
       limit ? offset ?`,
      [...values, limit, offset],
    );
    const [total] = await this.rows_<{ count: number }>(
      context,
      `select count(*)::int as count from invitation i where ${where}`,
      values,
    );
    return { rows: found.map(invitationOf), count: total?.count ?? 0 };
  }

  /** Writes down what has expired, so that the unique index lets a stylist be invited anew. */
  protected async writeDownExpired_(context: Sql, briefId: string | null): Promise<void> {
    await this.rows_(
      context,
      `update invitation set status = 'expired', answered_at = expires_at,
         updated_at = clock_timestamp()
       where status = 'pending' and expires_at <= clock_timestamp() and deleted_at is null
         and brief_id = coalesce(?, brief_id) returning id`,
      [briefId],
    );
  }

  /** Withdraws what still waits for an answer about a brief. Under the lock of the brief. */
  protected async withdrawPending_(briefId: string, context: Sql): Promise<AnsweredInvitation[]> {
    return this.rows_<AnsweredInvitation>(
      context,
      `update invitation set status = 'withdrawn', answered_at = clock_timestamp(),
         updated_at = clock_timestamp()
       where brief_id = ? and status = 'pending' and deleted_at is null returning id, booking_id`,
      [briefId],
    );
  }

  protected async invitationsById_(ids: readonly string[], context: Sql): Promise<InvitationDTO[]> {
    const found = await this.rows_<InvitationRow>(
      context,
      `select ${INVITATION_ROW} from invitation i
       join jsonb_array_elements_text(?::jsonb) with ordinality wanted (id, place) using (id)
       where i.deleted_at is null order by place`,
      [JSON.stringify(ids)],
    );
    return found.map(invitationOf);
  }

  private async repeatedInvitations_(
    { customer_id, idempotency_key, stylist_ids }: InviteInput,
    requestHash: string,
    context: Sql,
  ): Promise<InvitationDTO[]> {
    const made = await this.rows_<{ id: string; stylist_id: string; request_hash: string }>(
      context,
      `select id, stylist_id, request_hash from invitation
       where customer_id = ? and idempotency_key = ? and deleted_at is null`,
      [customer_id, idempotency_key],
    );
    if (made.some(({ request_hash }) => request_hash !== requestHash)) {
      throw conflict(
        "idempotency_key_reused",
        "This Idempotency-Key came with another request before. Use a new one.",
      );
    }
    const ids = new Map(made.map(({ id, stylist_id }) => [stylist_id, id]));
    return this.invitationsById_(
      stylist_ids.map((stylist) => ids.get(stylist) ?? ""),
      context,
    );
  }

  private async assertMayInvite_(
    { brief_id, stylist_ids }: InviteInput,
    context: Sql,
  ): Promise<void> {
    const pending = await this.rows_<{ stylist_id: string }>(
      context,
      `select stylist_id from invitation
       where brief_id = ? and status = 'pending' and deleted_at is null`,
      [brief_id],
    );
    const asked = new Set(pending.map(({ stylist_id }) => stylist_id));
    const again = stylist_ids.filter((id) => asked.has(id));
    if (again.length > 0) {
      throw conflict(
        "already_invited",
        "This stylist has your invitation already. Wait for the answer, or withdraw it first.",
        { stylist_ids: again },
      );
    }
    if (asked.size + stylist_ids.length > CONCIERGE_LIMITS.invitations_at_once) {
      throw conflict(
        "too_many_invitations",
        `At most ${CONCIERGE_LIMITS.invitations_at_once} invitations wait at the same time. Withdraw one first.`,
        { pending: asked.size },
      );
    }
  }

  /** 72 hours from now, and not later than the hour that is held begins. */
  private async expiryOf_(startsAt: string | null, context: Sql): Promise<Date> {
    const latest = (await this.now_(context)).getTime() + INVITATION_HOURS * 3_600_000;
    const start = startsAt === null ? latest : Date.parse(startsAt);
    return new Date(Math.min(latest, start));
  }
}
