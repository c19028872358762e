import type pg from "pg";

export const PUBLISHABLE_KEY = `pk_${"b".repeat(64)}`;
const MODES = "{video}";

/** What stylists of a run are like; times of day in their zone. */
export type Cast = {
  stylists: number;
  clients: number;
  time_zones: readonly string[];
  /** Wall minutes of every day. */
  opens: number;
  closes: number;
  duration_minutes: number;
  buffer_after_minutes: number;
  slot_interval_minutes: number;
};

export const stylistId = (index: number): string => `sty_bench_${index}`;
export const typeId = (index: number): string => `apt_bench_${index}`;
export const clientId = (index: number): string => `cus_bench_${index}`;

/** Everything that an earlier run has left. */
const CLEAR = `
  delete from booking;
  delete from appointment_type where id like 'apt_bench%';
  delete from weekly_hours where stylist_id like 'sty_bench%';
  delete from booking_calendar where stylist_id like 'sty_bench%';
  delete from stylist where id like 'sty_bench%';
  delete from customer where id like 'cus_bench%';
  delete from publishable_api_key_sales_channel where id = 'pksc_bench';
  delete from api_key where id = 'apk_bench';
  delete from sales_channel where id = 'sc_bench';`;

const SHOP = `
  insert into sales_channel (id, name) values ('sc_bench', 'Benchmark');
  insert into api_key (id, token, salt, redacted, title, type, created_by)
  values ('apk_bench', '${PUBLISHABLE_KEY}', '', 'pk_bbb', 'Benchmark', 'publishable', '');
  insert into publishable_api_key_sales_channel (id, publishable_key_id, sales_channel_id)
  values ('pksc_bench', 'apk_bench', 'sc_bench');`;

const STYLISTS = `
  insert into stylist (id, handle, display_name, email, city, country_code, headline, biography,
    languages, specialties, years_experience, rate_amount, raw_rate_amount, currency_code,
    client_capacity, time_zone, modes, status, approved_at)
  select 'sty_bench_' || n, 'bench-' || n, 'Bench ' || n, 'bench' || n || '@example.com',
    'Paris', 'fr', 'Dresses people.', 'A life in clothes.', '{en}', '{bridal}', 10, 150,
    '{"value": "150", "precision": 20}', 'eur', 20, ($2::text[])[1 + n % cardinality($2::text[])],
    '${MODES}', 'approved', now()
  from generate_series(0, $1 - 1) n`;

const CALENDARS = `
  insert into booking_calendar (stylist_id, time_zone, is_bookable)
  select id, time_zone, true from stylist where id like 'sty_bench%'`;

const HOURS = `
  insert into weekly_hours (id, stylist_id, weekday, start_minute, end_minute, modes)
  select 'whrs_bench_' || n || '_' || day, 'sty_bench_' || n, day, $2, $3, '{}'
  from generate_series(0, $1 - 1) n, generate_series(1, 7) day`;

const TYPES = `
  insert into appointment_type (id, stylist_id, name, duration_minutes, buffer_after_minutes,
    slot_interval_minutes, minimum_notice_minutes, horizon_days, price_amount, raw_price_amount,
    deposit_amount, raw_deposit_amount, currency_code, modes, confirmation, free_cancellation_hours)
  select 'apt_bench_' || n, 'sty_bench_' || n, 'Meeting', $2, $3, $4, 0, 90, 0,
    '{"value": "0", "precision": 20}', 0, '{"value": "0", "precision": 20}', 'eur', '${MODES}',
    'instant', 0
  from generate_series(0, $1 - 1) n`;

const CLIENTS = `
  insert into customer (id, email, first_name, has_account)
  select 'cus_bench_' || n, 'client' || n || '@example.com', 'Client', true
  from generate_series(0, $1 - 1) n`;

/** Writes a shop, stylists and clients; the booking tables are empty afterwards. */
export async function writeCast(database: pg.Client, cast: Cast): Promise<void> {
  await database.query(CLEAR);
  await database.query(SHOP);
  await database.query(STYLISTS, [cast.stylists, cast.time_zones]);
  await database.query(CALENDARS);
  await database.query(HOURS, [cast.stylists, cast.opens, cast.closes]);
  const { duration_minutes, buffer_after_minutes, slot_interval_minutes } = cast;
  await database.query(TYPES, [
    cast.stylists,
    duration_minutes,
    buffer_after_minutes,
    slot_interval_minutes,
  ]);
  await database.query(CLIENTS, [cast.clients]);
  await database.query("analyze");
}
