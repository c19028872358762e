import { Migration } from "@medusajs/framework/mikro-orm/migrations";

const DIARIES = "booking_diaries(jsonb, float8, float8, text, integer, text, text, boolean)";

/**
 * Reading diaries as one call, and reminders that outlive whoever took them on.
 *
 * Planning the statement took PostgreSQL four times as long as running it, for everybody who asks
 * for slots or comes too late for one; a function's plan is made once for each connection.
 */
export class Migration20261122161500 extends Migration {
  override async up(): Promise<void> {
    this.diaries();
    this.reminders();
  }

  /** Days and instants come as numbers; a booking blocks at most eight hours and two buffers of four. */
  private diaries(): void {
    this.addSql(`
      create or replace function booking_diaries(
        p_stylists jsonb, p_since float8, p_until float8, p_excluded text, p_most integer,
        p_type text, p_mode text, p_inactive boolean)
      returns table (
        stylist_id text, is_bookable boolean, time_zone text, type_id text,
        duration_minutes integer, buffer_before_minutes integer, buffer_after_minutes integer,
        slot_interval_minutes integer, minimum_notice_minutes integer, horizon_days integer,
        modes jsonb, now float8, hours json, exceptions json, busy text)
      language plpgsql as $$
      #variable_conflict use_column
      declare
        since constant timestamptz := to_timestamp(p_since / 1000);
        until constant timestamptz := to_timestamp(p_until / 1000);
      begin
        return query
        select c.stylist_id, c.is_bookable, c.time_zone, t.id, t.duration_minutes,
          t.buffer_before_minutes, t.buffer_after_minutes, t.slot_interval_minutes,
          t.minimum_notice_minutes, t.horizon_days, to_jsonb(t.modes),
          date_part('epoch', clock_timestamp()) * 1000,
          (select json_agg(json_build_array(h.weekday, h.start_minute, h.end_minute, h.modes,
              h.valid_from_on - date '1970-01-01', h.valid_to_on - date '1970-01-01'))
            from weekly_hours h
            where h.stylist_id = c.stylist_id and h.deleted_at is null),
          (select json_agg(json_build_array(e.kind, e.modes, e.starts_on - date '1970-01-01',
              e.ends_on - date '1970-01-01', e.start_minute, e.end_minute,
              date_part('epoch', e.starts_at) * 1000, date_part('epoch', e.ends_at) * 1000))
            from availability_exception e
            where e.stylist_id = c.stylist_id and e.deleted_at is null
              and coalesce(e.ends_at, e.ends_on + interval '3 days') > since - interval '3 days'
              and coalesce(e.starts_at, e.starts_on - interval '3 days') < until + interval '3 days'),
          (select string_agg(
              (date_part('epoch', b.starts_at) * 1000)::bigint - b.buffer_before_minutes * 60000
              || ' ' ||
              (date_part('epoch', b.ends_at) * 1000)::bigint + b.buffer_after_minutes * 60000, ' ')
            from (select starts_at, ends_at, buffer_before_minutes, buffer_after_minutes
              from booking
              where booking.stylist_id = c.stylist_id
                and booking.status in ('held', 'requested', 'confirmed')
                and booking.deleted_at is null
                and (booking.status <> 'held' or booking.hold_expires_at > clock_timestamp())
                and booking.starts_at > since - interval '12 hours'
                and booking.starts_at < until + interval '16 hours'
                and booking.id is distinct from p_excluded
              order by booking.starts_at limit p_most) b)
        from jsonb_array_elements_text(p_stylists) as wanted(id)
        join booking_calendar c on c.stylist_id = wanted.id and c.deleted_at is null
        join lateral (
          select a.* from appointment_type a
          where a.stylist_id = c.stylist_id
            and (p_type is null or a.id = p_type)
            and (p_mode is null or p_mode = any(a.modes))
            and (p_inactive or (a.is_active and a.deleted_at is null))
          order by a.position, a.id limit 1
        ) t on true;
      end $$;
    `);
  }

  /** What was claimed before this had, as far as anybody knows, been sent. */
  private reminders(): void {
    this.addSql(
      `alter table "booking_reminder" add column if not exists "claimed_at" timestamptz not null default now(), add column if not exists "done_at" timestamptz null;`,
    );
    this.addSql(
      `update "booking_reminder" set "claimed_at" = "created_at", "done_at" = "created_at" where "done_at" is null;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop function if exists ${DIARIES};`);
    this.addSql(
      `alter table "booking_reminder" drop column if exists "claimed_at", drop column if exists "done_at";`,
    );
  }
}
