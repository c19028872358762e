import { createHash } from "node:crypto";
import type { Client } from "pg";
import { FIRST_OFFSET, LAST_OFFSET, ownSlots, type ZoneCase } from "./zone-cases";

/**
 * The slots of many cases by PostgreSQL alone: its own zone data, its own ranges.
 *
 * The one thing it is asked about zones is the wall time of an instant, which leaves no choice. From
 * that: the instant of a wall time is the earliest whose wall time it is; when there is none, a gap
 * skipped it, and RFC 5545 reads it with the offset before the gap, which is the one in force at the
 * instant that the larger of the offsets would give. (PostgreSQL's own choice for such times differs.)
 *
 * Everything is in whole minutes since 1970-01-01T00:00Z. A case whose slots have the digest that came
 * with it is left out of the answer.
 */
const ORACLE = `
  with place as materialized (
    select * from unnest($1::int[], $2::text[], $3::int[]) as p(id, zone, day)
  ), seen as materialized (
    select p.id, array_agg(distinct
      (date_part('epoch', to_timestamp(m * 60.0) at time zone p.zone) / 60)::int - m) as offsets
    from place p, generate_series((p.day - 6) * 1440, (p.day + 7) * 1440, 60) m group by p.id
  ), wall as materialized (
    select p.id, p.day, array_agg(coalesce(
      (select min(w.minute - o) from unnest(seen.offsets) o
        where (date_part('epoch', to_timestamp((w.minute - o) * 60.0) at time zone p.zone) / 60)::int
          = w.minute),
      (select w.minute - ((date_part('epoch',
          to_timestamp((w.minute - max(o)) * 60.0) at time zone p.zone) / 60)::int
          - (w.minute - max(o))) from unnest(seen.offsets) o)) order by q) as at
    from place p join seen using (id),
      generate_series(0, (${LAST_OFFSET} - (${FIRST_OFFSET}) + 1) * 96) q,
      lateral (select (p.day + (${FIRST_OFFSET})) * 1440 + q * 15 as minute) w
    group by p.id, p.day
  ), kase as materialized (
    select * from unnest($4::int[], $5::int[], $6::int[], $7::int[], $8::int[], $9::int[], $10::text[])
      as k(id, place, since, until, duration, step, digest)
  ), rule as materialized (
    select * from unnest($11::int[], $12::bool[], $13::int[], $14::int[], $15::int[], $16::int[],
      $17::int[]) as r(kase, closed, weekday, first, last, start_at, end_at)
  ), piece as (
    select r.kase, r.closed, int4range(
      wall.at[(k - (${FIRST_OFFSET})) * 96 + r.start_at + 1],
      wall.at[(k - (${FIRST_OFFSET})) * 96 + r.end_at + 1]) as span
    from rule r join kase on kase.id = r.kase join wall on wall.id = kase.place,
      generate_series(r.first, r.last) k
    where (r.weekday = 0 or r.weekday = extract(isodow from date '1970-01-01' + wall.day + k))
      and wall.at[(k - (${FIRST_OFFSET})) * 96 + r.start_at + 1]
        < wall.at[(k - (${FIRST_OFFSET})) * 96 + r.end_at + 1]
  ), stretch as (
    select open.kase, lower(span) as began, upper(span) as ended
    from (
      select piece.kase, coalesce(range_agg(span) filter (where not closed), '{}')
        - coalesce(range_agg(span) filter (where closed), '{}') as spans
      from piece group by piece.kase) open, unnest(open.spans) span
  ), anchor as (
    select s.kase, s.ended, a.minute,
      lead(a.minute) over (partition by s.kase, s.began order by a.minute) as next
    from stretch s join kase on kase.id = s.kase join wall on wall.id = kase.place,
      lateral (
        select s.began as minute
        union
        select wall.at[k * 96 + 1] from generate_series(1, ${LAST_OFFSET} - (${FIRST_OFFSET})) k
        where wall.at[k * 96 + 1] > s.began and wall.at[k * 96 + 1] < s.ended
          and wall.at[(k - 1) * 96 + 1] >= s.began
          and wall.at[(k - 1) * 96 + 1] < wall.at[k * 96 + 1]
      ) a
  ), slot as (
    select kase.id as kase, string_agg(t::text, ',' order by t) as starts
    from anchor join kase on kase.id = anchor.kase,
      generate_series(anchor.minute,
        least(coalesce(anchor.next, anchor.ended) - 1, anchor.ended - kase.duration), kase.step) t
    where t >= kase.since and t < kase.until
    group by kase.id
  )
  select kase.id, coalesce(slot.starts, '') as starts
  from kase left join slot on slot.kase = kase.id
  where md5(coalesce(slot.starts, '')) <> kase.digest`;

export type Mismatch = { zone_case: ZoneCase; own: number[]; server: number[] };

const digest = (starts: readonly number[]): string =>
  createHash("md5").update(starts.join(",")).digest("hex");

/** One query's worth of cases, with what the code under test makes of them. */
export class Batch {
  private readonly cases: ZoneCase[] = [];
  private readonly own: number[][] = [];
  /** How many slots the code under test found in all cases. */
  slots = 0;

  add(zoneCase: ZoneCase): void {
    const starts = ownSlots(zoneCase);
    this.cases.push(zoneCase);
    this.own.push(starts);
    this.slots += starts.length;
  }

  get size(): number {
    return this.cases.length;
  }

  /** Asks PostgreSQL the same. @returns the cases that it answers differently */
  async compare(client: Client): Promise<Mismatch[]> {
    const places = [...new Set(this.cases.map(({ place }) => place))];
    const placeIds = new Map(places.map((place, id) => [place, id]));
    const rules = this.cases.flatMap((zoneCase, id) =>
      zoneCase.rules.map((rule) => ({ ...rule, id })),
    );
    const dayOfPlace = new Map(this.cases.map(({ place, day }) => [place, day]));
    const { rows } = await client.query<{ id: number; starts: string }>(ORACLE, [
      places.map((_, id) => id),
      places.map(({ zone }) => zone),
      places.map((place) => dayOfPlace.get(place)),
      this.cases.map((_, id) => id),
      this.cases.map(({ place }) => placeIds.get(place)),
      this.cases.map(({ from }) => from),
      this.cases.map(({ to }) => to),
      this.cases.map(({ duration }) => duration),
      this.cases.map(({ step }) => step),
      this.own.map(digest),
      rules.map(({ id }) => id),
      rules.map(({ closed }) => closed),
      rules.map(({ weekday }) => weekday),
      rules.map(({ first }) => first),
      rules.map(({ last }) => last),
      rules.map(({ start }) => start),
      rules.map(({ end }) => end),
    ]);
    return rows.flatMap(({ id, starts }) => {
      const zoneCase = this.cases[id];
      const server = starts ? starts.split(",").map(Number) : [];
      return zoneCase ? [{ zone_case: zoneCase, own: this.own[id] ?? [], server }] : [];
    });
  }
}
