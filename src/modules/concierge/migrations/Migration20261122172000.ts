import { Migration } from "@medusajs/framework/mikro-orm/migrations";

const STAMPS = `"created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null`;

/**
 * Answers to clients who asked for stylists, what came of them, and the rankings learned from that. By
 * hand, because of `match_change`: which stylists' facts have changed, by a number that only grows.
 */
export class Migration20261122172000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "match_request" ("id" text not null, "customer_id" text not null, "brief_id" text null, "query" jsonb not null, "ranking_version" text not null, ${STAMPS}, constraint "match_request_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_match_request_customer_created_at" ON "match_request" ("customer_id", "created_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_match_request_created_at" ON "match_request" ("created_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `create table if not exists "match_impression" ("id" text not null, "request_id" text not null, "stylist_id" text not null, "position" integer not null, "score" double precision not null, "factors" jsonb not null, "chosen_at" timestamptz null, "invited_at" timestamptz null, "accepted_at" timestamptz null, "declined_at" timestamptz null, "rating" integer null, "outcome" double precision null, ${STAMPS}, constraint "match_impression_pkey" primary key ("id"), constraint match_impression_values_check check (position >= 0 and score between 0 and 1 and outcome between 0 and 1), constraint match_impression_rating_check check (rating between 1 and 5));`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_match_impression_request_stylist_unique" ON "match_impression" ("request_id", "stylist_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `create table if not exists "ranking_model" ("id" text not null, "version" text not null, "weights" jsonb not null, "metrics" jsonb not null, "status" text check ("status" in ('active', 'retired', 'refused')) not null, "trained_at" timestamptz not null, "note" text null, ${STAMPS}, constraint "ranking_model_pkey" primary key ("id"), constraint ranking_model_version_check check (length(version) between 1 and 80));`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_ranking_model_version_unique" ON "ranking_model" ("version") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_ranking_model_active_unique" ON "ranking_model" ("status") WHERE status = 'active' AND deleted_at IS NULL;`,
    );
    this.addSql(`create sequence if not exists match_change_seq;`);
    this.addSql(
      `create table if not exists "match_change" ("stylist_id" text not null, "seq" bigint not null, constraint "match_change_pkey" primary key ("stylist_id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_match_change_seq" ON "match_change" ("seq");`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "match_change" cascade;`);
    this.addSql(`drop sequence if exists match_change_seq;`);
    this.addSql(`drop table if exists "ranking_model" cascade;`);
    this.addSql(`drop table if exists "match_impression" cascade;`);
    this.addSql(`drop table if exists "match_request" cascade;`);
  }
}
