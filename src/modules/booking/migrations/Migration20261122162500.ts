import { Migration } from "@medusajs/framework/mikro-orm/migrations";

const NAME = "IDX_booking_live_stylist_starts_at";

/**
 * What takes a stylist's time, found without what no longer does: over a good hour hundreds of holds
 * run out for one that stays, and whoever asks for slots would read all of them.
 */
export class Migration20261122162500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "${NAME}" ON "booking" ("stylist_id", "starts_at") WHERE status IN ('held', 'requested', 'confirmed') AND deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "${NAME}";`);
  }
}
