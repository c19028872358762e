import type pg from "pg";

/** Until then there is nothing free at all; afterwards an hour here and there. */
const FULL_DAYS = 5;
const BOOKED_DAYS = 45;
/** Of 1024 hours after the full days: three in four, in every run the same ones. */
const BOOKED_OF_1024 = 768;

/**
 * An appointment blocks 75 minutes; they follow each other from nine on, in the stylist's own zone.
 */
const BOOK = `
  insert into booking (id, stylist_id, customer_id, appointment_type_id, type_name,
    duration_minutes, buffer_before_minutes, buffer_after_minutes, price_amount, raw_price_amount,
    deposit_amount, raw_deposit_amount, currency_code, confirmation, free_cancellation_hours, mode,
    starts_at, ends_at, status, client_time_zone, stylist_time_zone)
  select 'book_bench_' || row_number() over (), c.stylist_id, 'cus_bench_0',
    'apt_bench_' || substr(c.stylist_id, 11), 'Meeting', 60, 0, 15, 90,
    '{"value": "90", "precision": 20}', 0, '{"value": "0", "precision": 20}', 'eur', 'instant', 0,
    'video', at, at + interval '60 minutes', 'confirmed', 'UTC', c.time_zone
  from booking_calendar c, generate_series(-1, $2::int) day, generate_series(0, 6) place,
    lateral (select ((current_date + day) + time '09:00' + place * interval '75 minutes')
      at time zone c.time_zone as at) place_in_time
  where c.stylist_id like 'sty_bench%' and (day <= $1::int
    or (hashtextextended(concat_ws(' ', c.stylist_id, day, place), 0) & 1023) < $3::int)`;

/** Fills the diaries of all stylists. @returns how many bookings there are */
export async function fillDiaries(database: pg.Client): Promise<number> {
  const { rowCount } = await database.query(BOOK, [FULL_DAYS, BOOKED_DAYS, BOOKED_OF_1024]);
  // As the database's own housekeeping leaves it.
  await database.query("vacuum analyze booking");
  return rowCount ?? 0;
}
