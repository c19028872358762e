import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/**
 * The ledger of changes and the sales. The ledger is no model: its numbers come from sequences and
 * are compared inside one statement, which the entity manager cannot do.
 */
export class Migration20261122090300 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create sequence if not exists "catalogue_change_seq";`);
    this.addSql(`create sequence if not exists "catalogue_publish_seq";`);
    this.addSql(
      `create table if not exists "catalogue_change" ("product_id" text not null, "seq" bigint not null, "changed_at" timestamptz not null default now(), "indexed_seq" bigint not null default 0, "mirrored_seq" bigint not null default 0, "published_seq" bigint not null default 0, "writing" boolean not null default false, constraint "catalogue_change_pkey" primary key ("product_id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_catalogue_change_dirty" ON "catalogue_change" ("seq") WHERE seq > indexed_seq;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_catalogue_change_unmirrored" ON "catalogue_change" ("indexed_seq") WHERE indexed_seq > mirrored_seq;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_catalogue_change_published" ON "catalogue_change" ("published_seq");`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_catalogue_change_changed_at" ON "catalogue_change" ("changed_at");`,
    );
    this.addSql(
      `create table if not exists "catalogue_sale" ("id" text not null, "order_id" text not null, "product_id" text not null, "units" integer not null, "sold_at" timestamptz not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "catalogue_sale_pkey" primary key ("id"), constraint catalogue_sale_units_check check (units > 0));`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_catalogue_sale_order_product" ON "catalogue_sale" ("order_id", "product_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_catalogue_sale_product_sold_at" ON "catalogue_sale" ("product_id", "sold_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_catalogue_sale_sold_at" ON "catalogue_sale" ("sold_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_catalogue_sale_deleted_at" ON "catalogue_sale" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "catalogue_sale" cascade;`);
    this.addSql(`drop table if exists "catalogue_change" cascade;`);
    this.addSql(`drop sequence if exists "catalogue_publish_seq";`);
    this.addSql(`drop sequence if exists "catalogue_change_seq";`);
  }
}
