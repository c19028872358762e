import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** Pictures of other servers that the house takes in. */
export class Migration20261122121700 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `create table if not exists "catalogue_remote_picture" ("id" text not null, "source_url" text not null, "stored_url" text null, "file_id" text null, "attempts" integer not null, "next_try_at" timestamptz null, "failed_reason" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "catalogue_remote_picture_pkey" primary key ("id"), constraint catalogue_remote_picture_stored_check check ((stored_url is null) = (file_id is null)));`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_catalogue_remote_picture_source_url_unique" ON "catalogue_remote_picture" ("source_url") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_catalogue_remote_picture_stored_url" ON "catalogue_remote_picture" ("stored_url") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_catalogue_remote_picture_deleted_at" ON "catalogue_remote_picture" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_catalogue_remote_picture_due" ON "catalogue_remote_picture" ("next_try_at") WHERE next_try_at IS NOT NULL AND deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "catalogue_remote_picture" cascade;`);
  }
}
