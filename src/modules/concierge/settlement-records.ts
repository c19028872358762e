import { InjectManager, InjectTransactionManager, MedusaContext } from "@medusajs/framework/utils";
import type { InvitationStatus } from "./lib/invitation-status";
import { MilestoneRecords } from "./milestone-records";
import type { Sql } from "./records";
import type { AnsweredInvitation } from "./types";

/** An answered invitation whose booking is still to become what the answer makes of it. */
export type UnsettledInvitation = AnsweredInvitation & {
  status: Exclude<InvitationStatus, "pending">;
};

/** What is left over of answers: bookings to settle, expiries to announce. */
export class SettlementRecords extends MilestoneRecords {
  /**
   * Expired invitations that nobody has been told of yet, each given to one caller.
   *
   * @param limit at most so many
   */
  @InjectTransactionManager()
  async claimExpiredInvitations(
    limit: number,
    @MedusaContext() context: Sql = {},
  ): Promise<string[]> {
    await this.writeDownExpired_(context, null);
    const claimed = await this.rows_<{ id: string }>(
      context,
      `update invitation set announced_at = clock_timestamp() where id in (
         select id from invitation where status = 'expired' and announced_at is null
           and deleted_at is null order by expires_at limit ? for update skip locked)
       returning id`,
      [limit],
    );
    return claimed.map(({ id }) => id);
  }

  /** Gives claimed expiries back, because they could not be announced. */
  @InjectManager()
  async releaseExpiredInvitations(
    ids: readonly string[],
    @MedusaContext() context: Sql = {},
  ): Promise<void> {
    await this.rows_(
      context,
      `update invitation set announced_at = null
       where id in (select jsonb_array_elements_text(?::jsonb)) returning id`,
      [JSON.stringify(ids)],
    );
  }

  /** Answered invitations whose booking has not become what the answer makes of it. */
  @InjectManager()
  async unsettledInvitations(
    {
      ids,
      olderThanSeconds,
      limit,
    }: {
      /** Missing: all of them. */
      ids?: readonly string[];
      olderThanSeconds: number;
      limit: number;
    },
    @MedusaContext() context: Sql = {},
  ): Promise<UnsettledInvitation[]> {
    return this.rows_(
      context,
      `select id, booking_id, status from invitation
       where booking_id is not null and booking_settled_at is null and status <> 'pending'
         and deleted_at is null and answered_at <= clock_timestamp() - ? * interval '1 second'
         and (?::jsonb is null or id in (select jsonb_array_elements_text(?::jsonb)))
       order by answered_at limit ?`,
      [olderThanSeconds, ids ? JSON.stringify(ids) : null, JSON.stringify(ids ?? []), limit],
    );
  }

  /** Writes down that the bookings of these invitations are settled, or that they are not. */
  @InjectManager()
  async markBookingsSettled(
    ids: readonly string[],
    isSettled: boolean,
    @MedusaContext() context: Sql = {},
  ): Promise<void> {
    await this.rows_(
      context,
      `update invitation set booking_settled_at = case when ? then clock_timestamp() end
       where id in (select jsonb_array_elements_text(?::jsonb)) returning id`,
      [isSettled, JSON.stringify(ids)],
    );
  }
}
