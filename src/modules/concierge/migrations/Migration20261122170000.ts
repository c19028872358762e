import { Migration } from "@medusajs/framework/mikro-orm/migrations";

const STAMPS = `"created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null`;
const ACTORS = `'customer', 'stylist', 'user', 'system'`;
const ENGAGEMENT_STATUSES = `'active', 'completed', 'cancelled'`;
const TABLES = [
  "style_profile",
  "taste_signal",
  "profile_access",
  "brief",
  "brief_picture",
  "invitation",
  "engagement",
  "engagement_change",
  "engagement_event",
  "milestone",
] as const;

const list = (name: string): string => `"${name}" text[] not null default '{}'`;

/**
 * Profiles, briefs, invitations and engagements. By hand, because of what models cannot say: columns
 * of type date, arrays with defaults, and the unique indexes that decide who was first.
 */
export class Migration20261122170000 extends Migration {
  override async up(): Promise<void> {
    this.profiles();
    this.briefs();
    this.invitations();
    this.engagements();
    for (const table of TABLES) {
      this.addSql(
        `CREATE INDEX IF NOT EXISTS "IDX_${table}_deleted_at" ON "${table}" ("deleted_at") WHERE deleted_at IS NULL;`,
      );
    }
  }

  private profiles(): void {
    const lists = [
      "silhouettes",
      "colours_loved",
      "colours_avoided",
      "materials_loved",
      "materials_avoided",
      "brands_loved",
      "brands_avoided",
      "occasions",
      "style_tags",
      "languages",
      "answered",
      "skipped",
    ].map(list);
    this.addSql(
      `create table if not exists "style_profile" ("id" text not null, "customer_id" text not null, ${lists.join(", ")}, "sizes" jsonb not null default '{}', "budgets" jsonb not null default '{}', "fit_notes" text null, "dislikes" text null, "communication" jsonb null, "completed_at" timestamptz null, "version" integer not null default 1, ${STAMPS}, constraint "style_profile_pkey" primary key ("id"), constraint style_profile_version_check check (version >= 1), constraint style_profile_json_check check (jsonb_typeof(sizes) = 'object' and jsonb_typeof(budgets) = 'object'));`,
    );
    this.index("style_profile", "customer_id_unique", `"customer_id"`, "deleted_at IS NULL", true);
    this.addSql(
      `create table if not exists "taste_signal" ("id" text not null, "customer_id" text not null, "board_item_id" text not null, "product_id" text not null, "brand" text null, ${list("colours")}, ${list("materials")}, "category" text null, "price_band" text null, "verdict" text check ("verdict" in ('keep', 'pass')) not null, "reason" text null, ${STAMPS}, constraint "taste_signal_pkey" primary key ("id"));`,
    );
    this.index("taste_signal", "board_item_id_unique", `"board_item_id"`, undefined, true);
    this.index("taste_signal", "customer_id", `"customer_id"`);
    this.addSql(
      `create table if not exists "profile_access" ("id" text not null, "customer_id" text not null, "user_id" text not null, "reason" text not null, ${STAMPS}, constraint "profile_access_pkey" primary key ("id"), constraint profile_access_reason_check check (length(reason) between 1 and 1000));`,
    );
    this.index("profile_access", "customer_id", `"customer_id", "created_at"`);
  }

  private briefs(): void {
    this.addSql(
      `create table if not exists "brief" ("id" text not null, "customer_id" text not null, "occasion" text check ("occasion" in ('red_carpet', 'wardrobe', 'wedding', 'travel', 'gift', 'event')) not null, "title" text not null, "happens_on" date null, "ends_on" date null, "city" text null, "country_code" text null, "budget_min" numeric null, "raw_budget_min" jsonb null, "budget_max" numeric null, "raw_budget_max" jsonb null, "currency_code" text null, "wishes" text null, "mode" text check ("mode" in ('in_person', 'at_home', 'video')) null, ${list("languages")}, ${list("specialties")}, "status" text check ("status" in ('open', 'engaged', 'closed', 'withdrawn')) not null default 'open', ${STAMPS}, constraint "brief_pkey" primary key ("id"), constraint brief_days_check check (ends_on >= happens_on), constraint brief_budget_check check (budget_min >= 0 and budget_max >= 0 and budget_max >= budget_min), constraint brief_currency_check check (currency_code ~ '^[a-z]{3}\$' and (currency_code is not null or (budget_min is null and budget_max is null))), constraint brief_title_check check (length(title) between 1 and 120));`,
    );
    this.index("brief", "customer_created_at", `"customer_id", "created_at"`);
    this.addSql(
      `create table if not exists "brief_picture" ("id" text not null, "brief_id" text not null, "file_key" text not null, "mime" text not null, "bytes" integer not null, "width" integer not null, "height" integer not null, "blur" text null, "alt" text not null, "position" integer not null, ${STAMPS}, constraint "brief_picture_pkey" primary key ("id"), constraint "brief_picture_brief_id_foreign" foreign key ("brief_id") references "brief" ("id") on update cascade on delete cascade, constraint brief_picture_bytes_check check (bytes between 1 and 10485760), constraint brief_picture_size_check check (width > 0 and height > 0));`,
    );
    this.index("brief_picture", "brief_id", `"brief_id", "position"`);
  }

  private invitations(): void {
    this.addSql(
      `create table if not exists "invitation" ("id" text not null, "brief_id" text not null, "customer_id" text not null, "stylist_id" text not null, "message" text not null, "booking_id" text null, "booking_settled_at" timestamptz null, "match_id" text null, "status" text check ("status" in ('pending', 'accepted', 'declined', 'expired', 'withdrawn')) not null default 'pending', "expires_at" timestamptz not null, "decline_reason" text null, "alternative_starts" jsonb null, "answered_at" timestamptz null, "announced_at" timestamptz null, "idempotency_key" text null, "request_hash" text null, ${STAMPS}, constraint "invitation_pkey" primary key ("id"), constraint "invitation_brief_id_foreign" foreign key ("brief_id") references "brief" ("id") on update cascade on delete cascade, constraint invitation_message_check check (length(message) <= 2000), constraint invitation_answer_check check (status = 'pending' or answered_at is not null));`,
    );
    this.index(
      "invitation",
      "pending_unique",
      `"brief_id", "stylist_id"`,
      "status = 'pending' AND deleted_at IS NULL",
      true,
    );
    this.index(
      "invitation",
      "booking_unique",
      `"booking_id"`,
      "booking_id IS NOT NULL AND status = 'pending' AND deleted_at IS NULL",
      true,
    );
    this.index("invitation", "brief_id", `"brief_id", "created_at"`);
    this.index("invitation", "stylist_status", `"stylist_id", "status", "created_at"`);
    this.index(
      "invitation",
      "customer_key",
      `"customer_id", "idempotency_key"`,
      "idempotency_key IS NOT NULL AND deleted_at IS NULL",
    );
    this.index("invitation", "status_expires_at", `"status", "expires_at"`);
    this.index(
      "invitation",
      "unannounced",
      `"expires_at"`,
      "status = 'expired' AND announced_at IS NULL AND deleted_at IS NULL",
    );
    this.index(
      "invitation",
      "unsettled",
      `"answered_at"`,
      "booking_id IS NOT NULL AND booking_settled_at IS NULL AND status <> 'pending' AND deleted_at IS NULL",
    );
  }

  private engagements(): void {
    this.addSql(
      `create table if not exists "engagement" ("id" text not null, "brief_id" text not null, "customer_id" text not null, "stylist_id" text not null, "title" text not null, "status" text check ("status" in (${ENGAGEMENT_STATUSES})) not null default 'active', "started_at" timestamptz not null, "ended_at" timestamptz null, "version" integer not null default 1, ${STAMPS}, constraint "engagement_pkey" primary key ("id"), constraint "engagement_brief_id_foreign" foreign key ("brief_id") references "brief" ("id") on update cascade on delete cascade, constraint engagement_end_check check ((status = 'active') = (ended_at is null)));`,
    );
    this.index(
      "engagement",
      "brief_id_unique",
      `"brief_id"`,
      "status <> 'cancelled' AND deleted_at IS NULL",
      true,
    );
    this.index("engagement", "customer_started_at", `"customer_id", "started_at"`);
    this.index("engagement", "stylist_status", `"stylist_id", "status", "started_at"`);
    const child = (table: string, columns: string, check = ""): void => {
      this.addSql(
        `create table if not exists "${table}" ("id" text not null, "engagement_id" text not null, ${columns}, ${STAMPS}, constraint "${table}_pkey" primary key ("id"), constraint "${table}_engagement_id_foreign" foreign key ("engagement_id") references "engagement" ("id") on update cascade on delete cascade${check});`,
      );
    };
    child(
      "engagement_change",
      `"from_status" text check ("from_status" in (${ENGAGEMENT_STATUSES})) not null, "to_status" text check ("to_status" in (${ENGAGEMENT_STATUSES})) not null, "from_stylist_id" text not null, "to_stylist_id" text not null, "actor_type" text check ("actor_type" in (${ACTORS})) not null, "actor_id" text null, "note" text null`,
    );
    this.index("engagement_change", "engagement_id", `"engagement_id", "created_at"`);
    child(
      "engagement_event",
      `"kind" text not null, "actor_type" text check ("actor_type" in (${ACTORS})) not null, "actor_id" text null, "data" jsonb not null default '{}'`,
    );
    this.index("engagement_event", "engagement_id", `"engagement_id", "created_at"`);
    child(
      "milestone",
      `"title" text not null, "key" text null, "due_on" date null, "status" text check ("status" in ('open', 'done', 'dropped')) not null default 'open', "next_actor" text check ("next_actor" in ('client', 'stylist', 'house')) not null, "position" integer not null, "done_at" timestamptz null`,
      `, constraint milestone_title_check check (length(title) between 1 and 120), constraint milestone_done_check check ((status = 'done') = (done_at is not null))`,
    );
    this.index("milestone", "engagement_id", `"engagement_id", "position"`);
  }

  private index(
    table: string,
    name: string,
    columns: string,
    where = "deleted_at IS NULL",
    unique = false,
  ): void {
    this.addSql(
      `CREATE ${unique ? "UNIQUE " : ""}INDEX IF NOT EXISTS "IDX_${table}_${name}" ON "${table}" (${columns}) WHERE ${where};`,
    );
  }

  override async down(): Promise<void> {
    for (const table of TABLES.toReversed()) {
      this.addSql(`drop table if exists "${table}" cascade;`);
    }
  }
}
