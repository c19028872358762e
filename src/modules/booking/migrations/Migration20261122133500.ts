import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/**
 * Holding an hour as one call. The lock of a stylist's diary is then held for as long as the statements
 * take, and not for as many journeys between server and database: in a rush that is what others wait for.
 * Each statement of a function sees what was committed before it, as it must after waiting for a lock.
 */
export class Migration20261122133500 extends Migration {
  override async up(): Promise<void> {
    // Under the stylist's lock. Holds whose time is over let their hour go.
    this.addSql(`
      create or replace function booking_expire_holds(p_stylist text) returns void language sql as $$
        with over as (
          update booking set status = 'expired', updated_at = clock_timestamp()
          where stylist_id = p_stylist and status = 'held' and hold_expires_at <= clock_timestamp()
            and deleted_at is null
          returning id)
        insert into booking_change (id, booking_id, from_status, to_status, actor_type, created_at)
        select 'bchg_' || replace(gen_random_uuid()::text, '-', ''), id, 'held', 'expired', 'system',
          clock_timestamp()
        from over;
      $$;
    `);
    this.addSql(`
      create or replace function booking_hold(
        p_stylist text, p_customer text, p_type text, p_booking text, p_change text, p_mode text,
        p_starts_at timestamptz, p_minutes integer, p_most integer, p_location text, p_notes text,
        p_zone text, p_key text, p_hash text) returns text language plpgsql as $$
      begin
        -- Stylist first, client second, everywhere: so nobody waits for each other.
        perform pg_advisory_xact_lock(hashtextextended('booking.stylist.' || p_stylist, 0));
        perform pg_advisory_xact_lock(hashtextextended('booking.customer.' || p_customer, 0));
        if p_key is not null and exists (
          select 1 from booking
          where customer_id = p_customer and idempotency_key = p_key and deleted_at is null) then
          return 'repeated';
        end if;
        perform booking_expire_holds(p_stylist);
        if (select count(*) from booking
            where customer_id = p_customer and status = 'held'
              and hold_expires_at > clock_timestamp() and deleted_at is null) >= p_most then
          return 'too_many_holds';
        end if;
        insert into booking (id, stylist_id, customer_id, appointment_type_id, type_name,
          duration_minutes, buffer_before_minutes, buffer_after_minutes, price_amount,
          raw_price_amount, deposit_amount, raw_deposit_amount, currency_code, confirmation,
          free_cancellation_hours, mode, starts_at, ends_at, status, hold_expires_at, location, notes,
          client_time_zone, stylist_time_zone, idempotency_key, request_hash, created_at, updated_at)
        select p_booking, t.stylist_id, p_customer, t.id, t.name, t.duration_minutes,
          t.buffer_before_minutes, t.buffer_after_minutes, t.price_amount, t.raw_price_amount,
          t.deposit_amount, t.raw_deposit_amount, t.currency_code, t.confirmation,
          t.free_cancellation_hours, p_mode, p_starts_at,
          p_starts_at + t.duration_minutes * interval '1 minute', 'held',
          clock_timestamp() + p_minutes * interval '1 minute', p_location, p_notes, p_zone,
          c.time_zone, p_key, p_hash, clock_timestamp(), clock_timestamp()
        from appointment_type t join booking_calendar c on c.stylist_id = t.stylist_id
        where t.id = p_type and t.stylist_id = p_stylist and t.is_active and t.deleted_at is null
          and c.is_bookable and c.deleted_at is null;
        if not found then
          return 'not_offered';
        end if;
        insert into booking_change (id, booking_id, to_status, actor_type, actor_id, created_at)
        values (p_change, p_booking, 'held', 'customer', p_customer, clock_timestamp());
        return 'held';
      end $$;
    `);
  }

  override async down(): Promise<void> {
    this.addSql(
      `drop function if exists booking_hold(text, text, text, text, text, text, timestamptz, integer, integer, text, text, text, text, text);`,
    );
    this.addSql(`drop function if exists booking_expire_holds(text);`);
  }
}
