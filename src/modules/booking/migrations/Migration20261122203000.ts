import { Migration } from "@medusajs/framework/mikro-orm/migrations";

const NAME = "IDX_booking_change_untold";

/** Whether people still have to be told of a change, in the row that is written with it. */
export class Migration20261122203000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table "booking_change" add column if not exists "untold_since" timestamptz null, add column if not exists "leased_until" timestamptz null;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "${NAME}" ON "booking_change" ("untold_since") WHERE untold_since IS NOT NULL AND deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "${NAME}";`);
    this.addSql(
      `alter table "booking_change" drop column if exists "untold_since", drop column if exists "leased_until";`,
    );
  }
}
