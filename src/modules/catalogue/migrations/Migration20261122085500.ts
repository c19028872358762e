import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261122085500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "catalogue_picture" ("id" text not null, "url" text not null, "width" integer null, "height" integer null, "blur" text null, "background" text null, "failed_reason" text null, "looked_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "catalogue_picture_pkey" primary key ("id"), constraint catalogue_picture_size_check check (width > 0 and height > 0), constraint catalogue_picture_background_check check (background ~ '^#[0-9A-F]{6}\$'), constraint catalogue_picture_outcome_check check ((failed_reason is null) = (width is not null and height is not null)));`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_catalogue_picture_url_unique" ON "catalogue_picture" ("url") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_catalogue_picture_deleted_at" ON "catalogue_picture" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_catalogue_picture_failed" ON "catalogue_picture" ("looked_at") WHERE failed_reason IS NOT NULL AND deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "catalogue_picture" cascade;`);
  }
}
