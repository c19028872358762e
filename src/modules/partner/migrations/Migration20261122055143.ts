import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261122055143 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`alter table if exists "brand" drop constraint if exists "brand_handle_unique";`);
    this.addSql(
      `create table if not exists "brand" ("id" text not null, "handle" text not null, "name" text not null, "city" text not null, "country_code" text not null, "founded_year" integer null, "tagline" text not null, "story" text not null, "status" text check ("status" in ('draft', 'approved', 'suspended')) not null default 'draft', "position" integer not null default 0, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "brand_pkey" primary key ("id"), constraint brand_handle_check check (handle ~ '^[a-z0-9]+(-[a-z0-9]+)*\$' and length(handle) <= 64), constraint brand_country_code_check check (country_code ~ '^[a-z]{2}\$'), constraint brand_founded_year_check check (founded_year between 1000 and 2999), constraint brand_position_check check (position >= 0));`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_brand_handle_unique" ON "brand" ("handle") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_brand_deleted_at" ON "brand" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_brand_status_position" ON "brand" ("status", "position") WHERE deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "brand_status_change" ("id" text not null, "brand_id" text not null, "from_status" text check ("from_status" in ('draft', 'approved', 'suspended')) not null, "to_status" text check ("to_status" in ('draft', 'approved', 'suspended')) not null, "actor_id" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "brand_status_change_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_brand_status_change_brand_id" ON "brand_status_change" ("brand_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_brand_status_change_deleted_at" ON "brand_status_change" ("deleted_at") WHERE deleted_at IS NULL;`,
    );

    this.addSql(
      `alter table if exists "brand_status_change" add constraint "brand_status_change_brand_id_foreign" foreign key ("brand_id") references "brand" ("id") on update cascade on delete cascade;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "brand_status_change" drop constraint if exists "brand_status_change_brand_id_foreign";`,
    );

    this.addSql(`drop table if exists "brand" cascade;`);

    this.addSql(`drop table if exists "brand_status_change" cascade;`);
  }
}
