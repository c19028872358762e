import { InjectManager, InjectTransactionManager, MedusaContext } from "@medusajs/framework/utils";
import { BoardRecords } from "./board-records";
import { type RecordCounts, recordOf } from "./lib/match/record";
import type { MatchClient, StoredRanking, StylistStanding } from "./match-types";
import type { Sql } from "./records";

/** Tells the servers that facts or rankings are others now; carries nothing. */
const CHANNEL = "match_changed";
/** What stands for every stylist and for the ranking. */
const EVERYTHING = "*";
/** The most frequent ones say what somebody's boards are like. */
const KEPT_MAX = 12;

const STANDINGS = `
  with work as (
    select stylist_id, count(distinct customer_id) filter (where status = 'active')::int as active_clients,
      count(*) filter (where status = 'completed')::int as completed,
      count(*) filter (where status = 'cancelled')::int as cancelled
    from engagement where deleted_at is null group by 1
  ), asked as (
    select stylist_id, count(*) filter (where status = 'accepted')::int as accepted,
      count(*) filter (where status = 'declined')::int as declined,
      count(*) filter (where status = 'expired'
        or status = 'pending' and expires_at <= clock_timestamp())::int as expired
    from invitation where deleted_at is null group by 1
  ), verdicts as (
    select e.stylist_id, t.verdict, t.brand, t.colours, t.materials
    from taste_signal t
    join board_item i on i.id = t.board_item_id
    join board b on b.id = i.board_id
    join engagement e on e.id = b.engagement_id
    where t.deleted_at is null
  ), judged as (
    select stylist_id, count(*) filter (where verdict = 'keep')::int as kept,
      count(*) filter (where verdict = 'pass')::int as passed
    from verdicts group by 1
  ), words as (
    select stylist_id, word, row_number() over (partition by stylist_id order by count(*) desc, word) as place
    from verdicts, lateral unnest(array_append(colours || materials, brand)) word
    where verdict = 'keep' and word is not null group by 1, 2
  )
  select stylist_id, coalesce(active_clients, 0) as active_clients, coalesce(completed, 0) as completed,
    coalesce(cancelled, 0) as cancelled, coalesce(accepted, 0) as accepted,
    coalesce(declined, 0) as declined, coalesce(expired, 0) as expired, coalesce(kept, 0) as kept,
    coalesce(passed, 0) as passed,
    array(select word from words w where w.stylist_id = one.stylist_id and place <= ${KEPT_MAX}) as words
  from (select stylist_id from work union select stylist_id from asked) one
  left join work using (stylist_id) left join asked using (stylist_id) left join judged using (stylist_id)`;

const CLIENT = `
  select
    (select jsonb_build_object('occasions', occasions, 'languages', languages,
        'loved', style_tags || silhouettes || colours_loved || materials_loved || brands_loved,
        'avoided', colours_avoided || materials_avoided || brands_avoided)
      from style_profile where customer_id = ? and deleted_at is null) as profile,
    (select jsonb_build_object('id', id, 'status', status, 'occasion', occasion, 'city', city,
        'country_code', country_code, 'budget_max', coalesce(budget_max, budget_min),
        'currency_code', currency_code, 'mode', mode, 'languages', languages,
        'specialties', specialties)
      from brief where id = ? and customer_id = ? and deleted_at is null) as brief,
    (select coalesce(jsonb_agg(distinct stylist_id), '[]') from invitation
      where brief_id = ? and customer_id = ? and status = 'declined' and deleted_at is null) as declined,
    (select coalesce(jsonb_agg(distinct stylist_id), '[]') from engagement
      where customer_id = ? and status = 'active' and deleted_at is null) as dressed_by`;

/** What a matching is made from, and who is told when it changes. */
export class MatchFactsRecords extends BoardRecords {
  /** What the concierge knows of each stylist it has ever had to do with. */
  @InjectManager()
  async matchStandings(@MedusaContext() context: Sql = {}): Promise<StylistStanding[]> {
    const rows = await this.rows_<
      RecordCounts & { stylist_id: string; active_clients: number; words: string[] }
    >(context, STANDINGS);
    return rows.map(({ stylist_id, active_clients, words, ...counts }) => ({
      stylist_id,
      active_clients,
      record: recordOf(counts),
      kept: words,
    }));
  }

  /**
   * What a client brings along, by one statement.
   *
   * @param briefId a brief of theirs; another's is as unknown as none
   */
  @InjectManager()
  async matchClient(
    customerId: string,
    briefId: string | null,
    @MedusaContext() context: Sql = {},
  ): Promise<MatchClient> {
    const [found] = await this.rows_<MatchClient>(context, CLIENT, [
      customerId,
      briefId,
      customerId,
      briefId,
      customerId,
      customerId,
    ]);
    return found ?? { profile: null, brief: null, declined: [], dressed_by: [] };
  }

  /** The ranking that was learned and adopted; null when the rules answer. */
  @InjectManager()
  async activeRanking(@MedusaContext() context: Sql = {}): Promise<StoredRanking | null> {
    const [found] = await this.rows_<StoredRanking>(
      context,
      `select version, weights from ranking_model where status = 'active' and deleted_at is null`,
    );
    return found ?? null;
  }

  /**
   * Notes that what is known of stylists may be out of date, their diaries above all, and tells every
   * server. Safe to repeat.
   *
   * @param ids stylist ids
   */
  @InjectTransactionManager()
  async noteStylistsChanged(
    ids: readonly string[],
    @MedusaContext() context: Sql = {},
  ): Promise<void> {
    if (ids.length) {
      await this.noteMatchChange_(ids, context);
    }
  }

  /** Which stylists have changed after a number, and the latest number. */
  @InjectManager()
  async stylistsChangedSince(
    seq: number,
    @MedusaContext() context: Sql = {},
  ): Promise<{ ids: string[]; latest: number }> {
    const rows = await this.rows_<{ stylist_id: string; seq: string }>(
      context,
      `select stylist_id, seq from match_change where seq > ? order by seq`,
      [seq],
    );
    return {
      ids: rows.map(({ stylist_id }) => stylist_id).filter((id) => id !== EVERYTHING),
      latest: rows.reduce((latest, row) => Math.max(latest, Number(row.seq)), seq),
    };
  }

  protected async noteMatchChange_(ids: readonly string[], context: Sql): Promise<void> {
    // One after another until they are committed: or a greater number could be seen before a smaller.
    await this.lockNames_(context, ["match_change"]);
    await this.rows_(
      context,
      `insert into match_change (stylist_id, seq)
       select id, nextval('match_change_seq')
       from (select distinct value as id from jsonb_array_elements_text(?::jsonb)) noted
       on conflict (stylist_id) do update set seq = nextval('match_change_seq')`,
      [JSON.stringify(ids)],
    );
    await this.rows_(context, `select pg_notify(?, '')`, [CHANNEL]);
  }

  /** For rankings: the servers read the active one again. */
  protected async noteRankingChanged_(context: Sql): Promise<void> {
    await this.noteMatchChange_([EVERYTHING], context);
  }
}
