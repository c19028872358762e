import { Migration } from "@medusajs/framework/mikro-orm/migrations";

const MOMENTS = `created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(), deleted_at timestamptz null`;

/** Boards: looks, pieces, verdicts, comments, and the approvals that become carts. */
export class Migration20261122171000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      create table if not exists board (
        id text not null primary key,
        engagement_id text not null,
        customer_id text not null,
        stylist_id text not null,
        title text not null,
        note text null,
        region_id text not null,
        currency_code text not null,
        status text not null default 'draft',
        shared_at timestamptz null,
        expires_at timestamptz null,
        validity_hours integer not null default 168,
        revision integer not null default 0,
        version integer not null default 1,
        ${MOMENTS},
        constraint board_status_check check
          (status in ('draft', 'shared', 'approved', 'ordered', 'expired', 'withdrawn')),
        constraint board_title_check check (length(title) between 1 and 120),
        constraint board_currency_check check (currency_code ~ '^[a-z]{3}$'),
        constraint board_validity_check check (validity_hours between 24 and 720),
        constraint board_shared_check check
          (status = 'draft' or (shared_at is not null and expires_at is not null)));
    `);
    this.addSql(
      `create index if not exists "IDX_board_engagement_id" on board (engagement_id, created_at) where deleted_at is null;`,
    );
    this.addSql(
      `create index if not exists "IDX_board_status_expires_at" on board (status, expires_at) where deleted_at is null;`,
    );
    this.addSql(`
      create table if not exists board_look (
        id text not null primary key,
        board_id text not null references board (id) on delete cascade,
        title text not null,
        note text null,
        position integer not null default 0,
        ${MOMENTS},
        constraint board_look_title_check check (length(title) <= 120));
    `);
    this.addSql(
      `create index if not exists "IDX_board_look_board_id" on board_look (board_id, position) where deleted_at is null;`,
    );
    this.addSql(`
      create table if not exists board_item (
        id text not null primary key,
        board_id text not null references board (id) on delete cascade,
        look_id text not null references board_look (id) on delete cascade,
        product_id text not null,
        variant_id text not null,
        quantity integer not null default 1,
        note text null,
        alternative_of text null,
        position integer not null default 0,
        unit_price numeric null,
        raw_unit_price jsonb null,
        is_tax_inclusive boolean null,
        snapshot jsonb not null,
        verdict text null,
        reason text null,
        verdict_at timestamptz null,
        requested_size text null,
        removed_at timestamptz null,
        ${MOMENTS},
        constraint board_item_quantity_check check (quantity between 1 and 9),
        constraint board_item_verdict_check check (verdict in ('keep', 'pass')),
        constraint board_item_reason_check check
          (reason is null or (verdict is not distinct from 'pass' and reason in ('fit', 'colour', 'price', 'have_it', 'not_me'))),
        constraint board_item_price_check check
          (unit_price >= 0 and (unit_price is null) = (is_tax_inclusive is null)));
    `);
    this.addSql(
      `create index if not exists "IDX_board_item_board_id" on board_item (board_id, position) where deleted_at is null;`,
    );
    this.addSql(`
      create table if not exists board_comment (
        id text not null primary key,
        board_id text not null references board (id) on delete cascade,
        item_id text null references board_item (id) on delete set null,
        author_type text not null,
        author_id text not null,
        text text not null,
        ${MOMENTS},
        constraint board_comment_author_check check (author_type in ('customer', 'stylist')),
        constraint board_comment_text_check check (length(text) between 1 and 2000));
    `);
    this.addSql(
      `create index if not exists "IDX_board_comment_board_id" on board_comment (board_id, created_at) where deleted_at is null;`,
    );
    this.addSql(`
      create table if not exists board_snapshot (
        id text not null primary key,
        board_id text not null references board (id) on delete cascade,
        content_hash text not null,
        content jsonb not null,
        words jsonb not null default '{}',
        ${MOMENTS});
    `);
    this.addSql(
      `create unique index if not exists "IDX_board_snapshot_hash_unique" on board_snapshot (board_id, content_hash);`,
    );
    this.addSql(`
      create table if not exists board_approval (
        id text not null primary key,
        board_id text not null references board (id),
        content_hash text not null,
        content jsonb not null,
        approved_at timestamptz not null,
        cart_id text null,
        order_id text null,
        ${MOMENTS},
        constraint board_approval_hash_check check (content_hash ~ '^[0-9a-f]{64}$'),
        constraint board_approval_order_check check
          (order_id is null or (cart_id is not null and deleted_at is null)));
    `);
    // One approval a board, whoever taps twice; one taken back stays as history.
    this.addSql(
      `create unique index if not exists "IDX_board_approval_board_id_unique" on board_approval (board_id) where deleted_at is null;`,
    );
    this.addSql(
      `create unique index if not exists "IDX_board_approval_cart_id_unique" on board_approval (cart_id) where cart_id is not null;`,
    );
  }

  override async down(): Promise<void> {
    for (const table of ["approval", "snapshot", "comment", "item", "look"]) {
      this.addSql(`drop table if exists board_${table} cascade;`);
    }
    this.addSql(`drop table if exists board cascade;`);
  }
}
