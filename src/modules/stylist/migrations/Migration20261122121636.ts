import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261122121636 extends Migration {

  override async up(): Promise<void> {
    this.addSql(`alter table if exists "stylist_review" drop constraint if exists "stylist_review_booking_id_unique";`);
    this.addSql(`alter table if exists "stylist" drop constraint if exists "stylist_handle_unique";`);
    this.addSql(`alter table if exists "stylist" drop constraint if exists "stylist_auth_identity_id_unique";`);
    this.addSql(`create table if not exists "stylist" ("id" text not null, "auth_identity_id" text null, "handle" text not null, "display_name" text not null, "email" text not null, "phone" text null, "mail_language" text check ("mail_language" in ('en', 'fr')) not null default 'en', "headline" text null, "biography" text null, "languages" text[] not null default '{}', "city" text null, "country_code" text null, "time_zone" text null, "modes" text[] not null default '{}', "specialties" text[] not null default '{}', "style_tags" text[] not null default '{}', "years_experience" integer null, "rate_amount" numeric null, "currency_code" text null, "client_capacity" integer null, "status" text check ("status" in ('draft', 'submitted', 'changes_requested', 'approved', 'suspended', 'rejected')) not null default 'draft', "portrait" jsonb null, "rating_count" integer not null default 0, "rating_sum" integer not null default 0, "submitted_at" timestamptz null, "approved_at" timestamptz null, "raw_rate_amount" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "stylist_pkey" primary key ("id"), constraint stylist_handle_check check (handle ~ '^[a-z0-9]+(-[a-z0-9]+)*\$' and length(handle) <= 64), constraint stylist_display_name_check check (length(display_name) between 1 and 80), constraint stylist_country_code_check check (country_code ~ '^[a-z]{2}\$'), constraint stylist_currency_code_check check (currency_code ~ '^[a-z]{3}\$'), constraint stylist_modes_check check (modes <@ array['in_person', 'at_home', 'video']), constraint stylist_years_experience_check check (years_experience between 0 and 70), constraint stylist_rate_amount_check check (rate_amount between 0 and 1000000), constraint stylist_client_capacity_check check (client_capacity between 1 and 200), constraint stylist_rating_check check (rating_count >= 0 and rating_sum between rating_count and 5 * rating_count));`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_stylist_auth_identity_id_unique" ON "stylist" ("auth_identity_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_stylist_handle_unique" ON "stylist" ("handle") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_stylist_deleted_at" ON "stylist" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_stylist_status_submitted_at" ON "stylist" ("status", "submitted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_stylist_email" ON "stylist" ("email") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "portfolio_piece" ("id" text not null, "stylist_id" text not null, "image" jsonb not null, "title" text not null, "occasion" text null, "tags" text[] not null default '{}', "position" integer not null default 0, "client_name" text null, "client_consent_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "portfolio_piece_pkey" primary key ("id"), constraint portfolio_piece_position_check check (position >= 0), constraint portfolio_piece_consent_check check (client_name is null or client_consent_at is not null));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_portfolio_piece_stylist_id" ON "portfolio_piece" ("stylist_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_portfolio_piece_deleted_at" ON "portfolio_piece" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_portfolio_piece_stylist_position" ON "portfolio_piece" ("stylist_id", "position") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "stylist_document" ("id" text not null, "stylist_id" text not null, "kind" text check ("kind" in ('identity', 'business', 'reference', 'insurance')) not null, "name" text not null, "mime" text not null, "bytes" integer not null, "file_key" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "stylist_document_pkey" primary key ("id"), constraint stylist_document_bytes_check check (bytes between 1 and 10485760));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_stylist_document_stylist_id" ON "stylist_document" ("stylist_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_stylist_document_deleted_at" ON "stylist_document" ("deleted_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "stylist_profile_change" ("id" text not null, "stylist_id" text not null, "changes" jsonb not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "stylist_profile_change_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_stylist_profile_change_stylist_id" ON "stylist_profile_change" ("stylist_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_stylist_profile_change_deleted_at" ON "stylist_profile_change" ("deleted_at") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "stylist_review" ("id" text not null, "booking_id" text not null, "stylist_id" text not null, "customer_id" text not null, "author_name" text not null, "rating" integer not null, "text" text not null, "status" text check ("status" in ('pending', 'published', 'rejected')) not null default 'pending', "moderation_note" text null, "moderated_by" text null, "moderated_at" timestamptz null, "reply" text null, "replied_at" timestamptz null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "stylist_review_pkey" primary key ("id"), constraint stylist_review_rating_check check (rating between 1 and 5), constraint stylist_review_reply_check check ((reply is null) = (replied_at is null)));`);
    this.addSql(`CREATE UNIQUE INDEX IF NOT EXISTS "IDX_stylist_review_booking_id_unique" ON "stylist_review" ("booking_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_stylist_review_stylist_id" ON "stylist_review" ("stylist_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_stylist_review_deleted_at" ON "stylist_review" ("deleted_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_stylist_review_stylist_status" ON "stylist_review" ("stylist_id", "status", "created_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_stylist_review_status_created_at" ON "stylist_review" ("status", "created_at") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_stylist_review_customer" ON "stylist_review" ("customer_id") WHERE deleted_at IS NULL;`);

    this.addSql(`create table if not exists "stylist_status_change" ("id" text not null, "stylist_id" text not null, "from_status" text check ("from_status" in ('draft', 'submitted', 'changes_requested', 'approved', 'suspended', 'rejected')) not null, "to_status" text check ("to_status" in ('draft', 'submitted', 'changes_requested', 'approved', 'suspended', 'rejected')) not null, "actor_type" text check ("actor_type" in ('stylist', 'user', 'system')) not null, "actor_id" text null, "note" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "stylist_status_change_pkey" primary key ("id"));`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_stylist_status_change_stylist_id" ON "stylist_status_change" ("stylist_id") WHERE deleted_at IS NULL;`);
    this.addSql(`CREATE INDEX IF NOT EXISTS "IDX_stylist_status_change_deleted_at" ON "stylist_status_change" ("deleted_at") WHERE deleted_at IS NULL;`);

    this.addSql(`alter table if exists "portfolio_piece" add constraint "portfolio_piece_stylist_id_foreign" foreign key ("stylist_id") references "stylist" ("id") on update cascade on delete cascade;`);

    this.addSql(`alter table if exists "stylist_document" add constraint "stylist_document_stylist_id_foreign" foreign key ("stylist_id") references "stylist" ("id") on update cascade on delete cascade;`);

    this.addSql(`alter table if exists "stylist_profile_change" add constraint "stylist_profile_change_stylist_id_foreign" foreign key ("stylist_id") references "stylist" ("id") on update cascade on delete cascade;`);

    this.addSql(`alter table if exists "stylist_review" add constraint "stylist_review_stylist_id_foreign" foreign key ("stylist_id") references "stylist" ("id") on update cascade on delete cascade;`);

    this.addSql(`alter table if exists "stylist_status_change" add constraint "stylist_status_change_stylist_id_foreign" foreign key ("stylist_id") references "stylist" ("id") on update cascade on delete cascade;`);
  }

  override async down(): Promise<void> {
    this.addSql(`alter table if exists "portfolio_piece" drop constraint if exists "portfolio_piece_stylist_id_foreign";`);

    this.addSql(`alter table if exists "stylist_document" drop constraint if exists "stylist_document_stylist_id_foreign";`);

    this.addSql(`alter table if exists "stylist_profile_change" drop constraint if exists "stylist_profile_change_stylist_id_foreign";`);

    this.addSql(`alter table if exists "stylist_review" drop constraint if exists "stylist_review_stylist_id_foreign";`);

    this.addSql(`alter table if exists "stylist_status_change" drop constraint if exists "stylist_status_change_stylist_id_foreign";`);

    this.addSql(`drop table if exists "stylist" cascade;`);

    this.addSql(`drop table if exists "portfolio_piece" cascade;`);

    this.addSql(`drop table if exists "stylist_document" cascade;`);

    this.addSql(`drop table if exists "stylist_profile_change" cascade;`);

    this.addSql(`drop table if exists "stylist_review" cascade;`);

    this.addSql(`drop table if exists "stylist_status_change" cascade;`);
  }

}
