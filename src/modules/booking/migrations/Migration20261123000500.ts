import { Migration } from "@medusajs/framework/mikro-orm/migrations";

const NAME = "IDX_appointment_type_stylist_position_ever";

/**
 * Types that are no longer offered as well: `booking_diaries` may be asked for one of those, so that a
 * plan which serves every call cannot use the index that leaves them out, and read all types of the
 * house once for each stylist.
 */
export class Migration20261123000500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "${NAME}" ON "appointment_type" ("stylist_id", "position", "id");`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop index if exists "${NAME}";`);
  }
}
