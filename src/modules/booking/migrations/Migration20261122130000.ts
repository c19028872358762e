import { Migration } from "@medusajs/framework/mikro-orm/migrations";

const STAMPS = `"created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null`;
const STATUSES = `'held', 'requested', 'confirmed', 'completed', 'no_show', 'cancelled', 'declined', 'expired'`;
const MODES = `array['in_person', 'at_home', 'video']`;

/**
 * Hours, appointment types and bookings. By hand, because of what models cannot say: columns of type
 * date, the generated range, and the exclusion constraint that keeps every stylist in one place.
 */
export class Migration20261122130000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create extension if not exists btree_gist;`);
    this.availability();
    this.bookings();
    this.history();
  }

  private availability(): void {
    this.addSql(
      `create table if not exists "booking_calendar" ("stylist_id" text not null, "time_zone" text not null, "is_bookable" boolean not null default false, "studio_address" text null, "video_link" text null, "feed_token_hash" text null, ${STAMPS}, constraint "booking_calendar_pkey" primary key ("stylist_id"));`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_booking_calendar_feed_token_hash_unique" ON "booking_calendar" ("feed_token_hash") WHERE feed_token_hash IS NOT NULL AND deleted_at IS NULL;`,
    );
    this.addSql(
      `create table if not exists "weekly_hours" ("id" text not null, "stylist_id" text not null, "weekday" integer not null, "start_minute" integer not null, "end_minute" integer not null, "modes" text[] not null, "valid_from_on" date null, "valid_to_on" date null, ${STAMPS}, constraint "weekly_hours_pkey" primary key ("id"), constraint weekly_hours_weekday_check check (weekday between 1 and 7), constraint weekly_hours_minutes_check check (start_minute between 0 and 1439 and end_minute between 1 and 1440 and end_minute > start_minute), constraint weekly_hours_modes_check check (modes <@ ${MODES}), constraint weekly_hours_validity_check check (valid_to_on >= valid_from_on));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_weekly_hours_stylist_id" ON "weekly_hours" ("stylist_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `create table if not exists "availability_exception" ("id" text not null, "stylist_id" text not null, "kind" text check ("kind" in ('extra', 'blocked', 'time_off')) not null, "starts_on" date null, "ends_on" date null, "start_minute" integer null, "end_minute" integer null, "starts_at" timestamptz null, "ends_at" timestamptz null, "modes" text[] not null, "note" text null, ${STAMPS}, constraint "availability_exception_pkey" primary key ("id"), constraint availability_exception_shape_check check ((starts_on is not null and ends_on is not null and starts_at is null and ends_at is null) or (starts_on is null and ends_on is null and start_minute is null and end_minute is null and starts_at is not null and ends_at is not null)), constraint availability_exception_order_check check (ends_on >= starts_on or ends_at > starts_at), constraint availability_exception_minutes_check check ((start_minute is null) = (end_minute is null) and (start_minute is null or (start_minute between 0 and 1439 and end_minute between 1 and 1440 and end_minute > start_minute))), constraint availability_exception_modes_check check (modes <@ ${MODES}));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_availability_exception_stylist_id" ON "availability_exception" ("stylist_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `create table if not exists "appointment_type" ("id" text not null, "stylist_id" text not null, "name" text not null, "description" text not null default '', "duration_minutes" integer not null, "buffer_before_minutes" integer not null default 0, "buffer_after_minutes" integer not null default 0, "slot_interval_minutes" integer not null, "minimum_notice_minutes" integer not null default 0, "horizon_days" integer not null default 60, "price_amount" numeric not null, "raw_price_amount" jsonb not null, "deposit_amount" numeric not null, "raw_deposit_amount" jsonb not null, "currency_code" text not null, "modes" text[] not null, "confirmation" text check ("confirmation" in ('instant', 'on_request')) not null default 'instant', "free_cancellation_hours" integer not null default 24, "is_active" boolean not null default true, "position" integer not null default 0, ${STAMPS}, constraint "appointment_type_pkey" primary key ("id"), constraint appointment_type_name_check check (length(name) between 1 and 120 and length(description) <= 2000), constraint appointment_type_duration_check check (duration_minutes between 15 and 480), constraint appointment_type_buffers_check check (buffer_before_minutes between 0 and 240 and buffer_after_minutes between 0 and 240), constraint appointment_type_interval_check check (slot_interval_minutes between 5 and 240), constraint appointment_type_notice_check check (minimum_notice_minutes between 0 and 43200), constraint appointment_type_horizon_check check (horizon_days between 1 and 365), constraint appointment_type_price_check check (price_amount >= 0 and price_amount <= 1000000), constraint appointment_type_deposit_check check (deposit_amount >= 0 and deposit_amount <= price_amount), constraint appointment_type_currency_check check (currency_code ~ '^[a-z]{3}\$'), constraint appointment_type_modes_check check (cardinality(modes) > 0 and modes <@ ${MODES}), constraint appointment_type_cancellation_check check (free_cancellation_hours between 0 and 336));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_appointment_type_stylist_position" ON "appointment_type" ("stylist_id", "position", "id") WHERE deleted_at IS NULL;`,
    );
  }

  private bookings(): void {
    // Minutes are as long in every zone, so the result depends on nothing but the arguments.
    this.addSql(
      `create or replace function booking_blocked_range(starts_at timestamptz, ends_at timestamptz, before_minutes integer, after_minutes integer) returns tstzrange language plpgsql immutable parallel safe as $$ begin return tstzrange(starts_at - before_minutes * interval '1 minute', ends_at + after_minutes * interval '1 minute', '[)'); end $$;`,
    );
    this.addSql(
      `create table if not exists "booking" ("id" text not null, "stylist_id" text not null, "customer_id" text not null, "appointment_type_id" text not null, "type_name" text not null, "duration_minutes" integer not null, "buffer_before_minutes" integer not null, "buffer_after_minutes" integer not null, "price_amount" numeric not null, "raw_price_amount" jsonb not null, "deposit_amount" numeric not null, "raw_deposit_amount" jsonb not null, "currency_code" text not null, "confirmation" text check ("confirmation" in ('instant', 'on_request')) not null, "free_cancellation_hours" integer not null, "mode" text check ("mode" in ('in_person', 'at_home', 'video')) not null, "starts_at" timestamptz not null, "ends_at" timestamptz not null, "blocked" tstzrange generated always as (booking_blocked_range(starts_at, ends_at, buffer_before_minutes, buffer_after_minutes)) stored, "status" text check ("status" in (${STATUSES})) not null default 'held', "hold_expires_at" timestamptz null, "location" text null, "notes" text null, "client_time_zone" text not null, "stylist_time_zone" text not null, "sequence" integer not null default 0, "reschedule_count" integer not null default 0, "last_reschedule_at" timestamptz null, "cancelled_by" text check ("cancelled_by" in ('client', 'stylist', 'house')) null, "late_cancellation" boolean not null default false, "reason" text null, "alternatives" jsonb null, "idempotency_key" text null, "request_hash" text null, ${STAMPS}, constraint "booking_pkey" primary key ("id"), constraint booking_times_check check (ends_at > starts_at), constraint booking_buffers_check check (buffer_before_minutes between 0 and 240 and buffer_after_minutes between 0 and 240), constraint booking_hold_check check (status <> 'held' or hold_expires_at is not null), constraint booking_sequence_check check (sequence >= 0));`,
    );
    this.addSql(
      `alter table "booking" add constraint "booking_stylist_is_in_one_place" exclude using gist ("stylist_id" with =, "blocked" with &&) where (status in ('held', 'requested', 'confirmed') and deleted_at is null);`,
    );
    for (const [name, columns] of [
      ["stylist_starts_at", `"stylist_id", "starts_at"`],
      ["customer_starts_at", `"customer_id", "starts_at"`],
      ["status_starts_at", `"status", "starts_at"`],
    ]) {
      this.addSql(
        `CREATE INDEX IF NOT EXISTS "IDX_booking_${name}" ON "booking" (${columns}) WHERE deleted_at IS NULL;`,
      );
    }
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_booking_stylist_live" ON "booking" ("stylist_id", "starts_at") INCLUDE ("ends_at", "buffer_before_minutes", "buffer_after_minutes", "status", "hold_expires_at", "id") WHERE status IN ('held', 'requested', 'confirmed') AND deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_booking_idempotency_key_unique" ON "booking" ("customer_id", "idempotency_key") WHERE idempotency_key IS NOT NULL AND deleted_at IS NULL;`,
    );
  }

  private history(): void {
    this.addSql(
      `create table if not exists "booking_change" ("id" text not null, "booking_id" text not null, "from_status" text check ("from_status" in (${STATUSES})) null, "to_status" text check ("to_status" in (${STATUSES})) not null, "actor_type" text check ("actor_type" in ('customer', 'stylist', 'user', 'system')) not null, "actor_id" text null, "reason" text null, "starts_at_before" timestamptz null, "starts_at_after" timestamptz null, "before" jsonb null, ${STAMPS}, constraint "booking_change_pkey" primary key ("id"), constraint "booking_change_booking_id_foreign" foreign key ("booking_id") references "booking" ("id") on update cascade on delete cascade);`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_booking_change_booking_id" ON "booking_change" ("booking_id", "created_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `create table if not exists "booking_reminder" ("id" text not null, "booking_id" text not null, "sequence" integer not null, "kind" text not null, "recipient" text check ("recipient" in ('client', 'stylist')) not null, ${STAMPS}, constraint "booking_reminder_pkey" primary key ("id"), constraint "booking_reminder_booking_id_foreign" foreign key ("booking_id") references "booking" ("id") on update cascade on delete cascade);`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_booking_reminder_once_unique" ON "booking_reminder" ("booking_id", "sequence", "kind", "recipient") WHERE deleted_at IS NULL;`,
    );
    for (const table of [
      "booking_calendar",
      "weekly_hours",
      "availability_exception",
      "appointment_type",
      "booking",
      "booking_change",
      "booking_reminder",
    ]) {
      this.addSql(
        `CREATE INDEX IF NOT EXISTS "IDX_${table}_deleted_at" ON "${table}" ("deleted_at") WHERE deleted_at IS NULL;`,
      );
    }
  }

  override async down(): Promise<void> {
    for (const table of [
      "booking_reminder",
      "booking_change",
      "booking",
      "appointment_type",
      "availability_exception",
      "weekly_hours",
      "booking_calendar",
    ]) {
      this.addSql(`drop table if exists "${table}" cascade;`);
    }
    this.addSql(
      `drop function if exists booking_blocked_range(timestamptz, timestamptz, integer, integer);`,
    );
  }
}
