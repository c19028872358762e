import { InjectManager, InjectTransactionManager, MedusaContext } from "@medusajs/framework/utils";
import { notFound } from "../../lib/house-error";
import { MatchFactsRecords } from "./match-facts-records";
import type { MatchChoice, MatchRecord, OutcomeSource, TrainingRow } from "./match-types";
import type { Sql } from "./records";

/** Requests and their impressions in one statement, so that neither is ever there without the other. */
const RECORD = `
  with requests as (
    insert into match_request (id, customer_id, brief_id, query, ranking_version, created_at, updated_at)
    select id, customer_id, brief_id, query, ranking_version, to_timestamp(at / 1000), now()
    from jsonb_to_recordset(?::jsonb) as r(id text, customer_id text, brief_id text, query jsonb,
      ranking_version text, at float8)
    on conflict do nothing
  )
  insert into match_impression (id, request_id, stylist_id, position, score, factors)
  select id, request_id, stylist_id, position, score, factors
  from jsonb_to_recordset(?::jsonb) as i(id text, request_id text, stylist_id text, position int,
    score float8, factors jsonb)
  on conflict do nothing`;

const PREDICATES = {
  invitation_id: "inv.id = ?",
  engagement_id: "e.id = ?",
  board_id: "e.id = (select engagement_id from board where id = ?)",
  booking_id: "inv.booking_id = ?",
} as const;

/**
 * Derives what came of impressions from the invitations that name them: safe to repeat, in any order.
 * The outcome is the mean of what is known: completed or cancelled, pieces kept, stars.
 */
const followStatement = (predicate: string): string => `
  update match_impression m
  set invited_at = found.invited_at, accepted_at = found.accepted_at,
    declined_at = found.declined_at, updated_at = clock_timestamp(),
    outcome = (select avg(part) from unnest(array[
      case found.work when 'completed' then 1.0 when 'cancelled' then 0.0 end,
      case when found.judged > 0 then found.kept::float8 / found.judged end,
      case when found.work is not null then (m.rating - 1) / 4.0 end]::float8[]) part)
  from (
    select distinct on (inv.match_id, inv.stylist_id) inv.match_id, inv.stylist_id,
      inv.created_at as invited_at,
      case when inv.status = 'accepted' then inv.answered_at end as accepted_at,
      case when inv.status = 'declined' then inv.answered_at end as declined_at,
      e.status as work, v.kept, v.judged
    from invitation inv
    left join engagement e on inv.status = 'accepted' and e.brief_id = inv.brief_id
      and e.stylist_id = inv.stylist_id and e.deleted_at is null
    left join lateral (
      select count(*) filter (where item.verdict = 'keep') as kept,
        count(*) filter (where item.verdict is not null) as judged
      from board b join board_item item on item.board_id = b.id and item.deleted_at is null
      where b.engagement_id = e.id and b.deleted_at is null) v on true
    where inv.match_id is not null and inv.deleted_at is null and ${predicate}
    order by inv.match_id, inv.stylist_id, inv.created_at desc
  ) found
  where m.request_id = found.match_id and m.stylist_id = found.stylist_id and m.deleted_at is null`;

/** Answers that were given and what came of them. */
export class MatchLogRecords extends MatchFactsRecords {
  /** Remembers answers, all or none; one that is known already stays as it is. */
  @InjectManager()
  async recordMatches(
    records: readonly MatchRecord[],
    @MedusaContext() context: Sql = {},
  ): Promise<void> {
    const requests = records.map(({ id, customer_id, brief_id, query, ranking_version, at }) => ({
      id,
      customer_id,
      brief_id,
      query,
      ranking_version,
      at,
    }));
    const impressions = records.flatMap(({ id, impressions }) =>
      impressions.map((one) => ({
        ...one,
        // An answer shows at most twenty, each in a place of its own.
        id: `${id.replace(/^mreq/, "mimp")}${String(one.position).padStart(2, "0")}`,
        request_id: id,
      })),
    );
    await this.rows_(context, RECORD, [JSON.stringify(requests), JSON.stringify(impressions)]);
  }

  /**
   * Remembers that a client opened the profile of a stylist from an answer; the first time counts.
   *
   * @throws HouseError 404 when it is not their answer, or the stylist was not in it
   */
  @InjectTransactionManager()
  async chooseFromMatch(
    input: { match_id: string; stylist_id: string; customer_id: string },
    @MedusaContext() context: Sql = {},
  ): Promise<MatchChoice> {
    const { match_id, stylist_id, customer_id } = input;
    const [chosen] = await this.rows_<{ chosen_at: Date | string }>(
      context,
      `update match_impression m
       set chosen_at = coalesce(m.chosen_at, clock_timestamp()), updated_at = clock_timestamp()
       from match_request r
       where r.id = ? and r.customer_id = ? and r.deleted_at is null
         and m.request_id = r.id and m.stylist_id = ? and m.deleted_at is null
       returning m.chosen_at`,
      [match_id, customer_id, stylist_id],
    );
    if (!chosen) {
      throw notFound("We do not know this answer, or this stylist was not in it.");
    }
    return { match_id, stylist_id, chosen_at: new Date(chosen.chosen_at).toISOString() };
  }

  /**
   * Brings what came of impressions up to date with an invitation, an engagement or a board.
   *
   * @param rating stars of a published review of the booking; null takes them away
   */
  @InjectTransactionManager()
  async followMatchOutcome(
    source: OutcomeSource & { rating?: number | null },
    @MedusaContext() context: Sql = {},
  ): Promise<void> {
    const { rating, ...named } = source;
    const [[key, id] = []] = Object.entries(named) as [keyof typeof PREDICATES, string][];
    if (!key) {
      return;
    }
    if (rating !== undefined) {
      await this.rows_(
        context,
        `update match_impression m set rating = ? from invitation inv
         where inv.${key === "booking_id" ? "booking_id" : "id"} = ? and m.request_id = inv.match_id
           and m.stylist_id = inv.stylist_id and m.deleted_at is null`,
        [rating, id],
      );
    }
    await this.rows_(context, followStatement(PREDICATES[key]), [id]);
  }

  /**
   * Answers and what came of them, oldest first, for learning.
   *
   * @param since only answers given from then on
   */
  @InjectManager()
  async listTrainingRows(since: Date, @MedusaContext() context: Sql = {}): Promise<TrainingRow[]> {
    const rows = await this.rows_<Omit<TrainingRow, "at"> & { at: string }>(
      context,
      `select r.id as request_id, r.customer_id, date_part('epoch', r.created_at) * 1000 as at,
         m.position, m.factors, m.chosen_at, m.invited_at, m.accepted_at, m.outcome
       from match_request r join match_impression m on m.request_id = r.id and m.deleted_at is null
       where r.deleted_at is null and r.created_at >= ?::timestamptz
       order by r.created_at, r.id, m.position`,
      [since.toISOString()],
    );
    return rows.map((row) => ({ ...row, at: Number(row.at) }));
  }
}
