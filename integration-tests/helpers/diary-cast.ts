import { generateJwtToken } from "@medusajs/framework/utils";
import type { Client } from "pg";

const PUBLISHABLE_KEY = `pk_${"c".repeat(64)}`;

export const stylistId = (index: number): string => `sty_cast_${index}`;
export const typeId = (index: number): string => `apt_cast_${index}`;
export const clientId = (index: number): string => `cus_cast_${index}`;

const MODES = "{video}";

const SHOP = `
  insert into sales_channel (id, name) values ('sc_cast', 'Cast');
  insert into api_key (id, token, salt, redacted, title, type, created_by)
  values ('apk_cast', '${PUBLISHABLE_KEY}', '', 'pk_ccc', 'Cast', 'publishable', '');
  insert into publishable_api_key_sales_channel (id, publishable_key_id, sales_channel_id)
  values ('pksc_cast', 'apk_cast', 'sc_cast');`;

const STYLISTS = `
  insert into stylist (id, handle, display_name, email, city, country_code, headline, biography,
    languages, specialties, years_experience, rate_amount, raw_rate_amount, currency_code,
    client_capacity, time_zone, modes, status, approved_at)
  select 'sty_cast_' || n, 'cast-' || n, 'Cast ' || n, 'cast' || n || '@example.com',
    'Paris', 'fr', 'Dresses people.', 'A life in clothes.', '{en}', '{bridal}', 10, 150,
    '{"value": "150", "precision": 20}', 'eur', 20, 'UTC', '${MODES}', 'approved', now()
  from generate_series(0, $1 - 1) n`;

const CALENDARS = `
  insert into booking_calendar (stylist_id, time_zone, is_bookable)
  select 'sty_cast_' || n, 'UTC', true from generate_series(0, $1 - 1) n`;

const HOURS = `
  insert into weekly_hours (id, stylist_id, weekday, start_minute, end_minute, modes)
  select 'whrs_cast_' || n || '_' || day, 'sty_cast_' || n, day, 0, 1440, '{}'
  from generate_series(0, $1 - 1) n, generate_series(1, 7) day`;

/** An hour and a quarter of buffer, every half hour, confirmed at once. */
const TYPES = `
  insert into appointment_type (id, stylist_id, name, duration_minutes, buffer_after_minutes,
    slot_interval_minutes, minimum_notice_minutes, horizon_days, price_amount, raw_price_amount,
    deposit_amount, raw_deposit_amount, currency_code, modes, confirmation, free_cancellation_hours)
  select 'apt_cast_' || n, 'sty_cast_' || n, 'Meeting', 60, 15, 30, 0, 90, 0,
    '{"value": "0", "precision": 20}', 0, '{"value": "0", "precision": 20}', 'eur', '${MODES}',
    'instant', 0
  from generate_series(0, $1 - 1) n`;

const CLIENTS = `
  insert into customer (id, email, first_name, has_account)
  select 'cus_cast_' || n, 'client' || n || '@example.com', 'Client', true
  from generate_series(0, $1 - 1) n`;

/** Writes a shop, and as many stylists in UTC who are open day and night as clients, without a server. */
export async function writeCast(database: Client, people: number): Promise<void> {
  await database.query(SHOP);
  for (const statement of [STYLISTS, CALENDARS, HOURS, TYPES, CLIENTS]) {
    await database.query(statement, [people]);
  }
}

/** The headers of a signed-in client of the cast. `secret` is the JWT_SECRET of the servers. */
export function clientHeaders(secret: string, index: number): Record<string, string> {
  const id = clientId(index);
  const claims = {
    actor_id: id,
    actor_type: "customer",
    auth_identity_id: `authid_${id}`,
    app_metadata: { customer_id: id },
  };
  return {
    authorization: `Bearer ${generateJwtToken(claims, { secret, expiresIn: "1h" })}`,
    "x-publishable-api-key": PUBLISHABLE_KEY,
  };
}
