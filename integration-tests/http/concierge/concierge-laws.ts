import type { Client } from "pg";
import { type BoardContent, contentHash } from "../../../src/modules/concierge/lib/board-content";
import { toMinorUnits } from "../../../src/modules/concierge/lib/minor-units";

/** What must never be, in words, and the statement that finds it. */
const LAWS: Readonly<Record<string, string>> = {
  "is an engagement that nobody accepted an invitation for": `
    select e.id from engagement e where e.status <> 'cancelled' and not exists (
      select from invitation i
      where i.brief_id = e.brief_id and i.stylist_id = e.stylist_id and i.status = 'accepted')`,
  "was accepted, and no engagement came of it": `
    select i.id from invitation i where i.status = 'accepted' and not exists (
      select from engagement e where e.brief_id = i.brief_id and e.stylist_id = i.stylist_id)`,
  "is a brief of two engagements": `
    select brief_id as id from engagement where status = 'active' group by 1 having count(*) > 1`,
  "is a brief that does not know whether somebody is engaged for it": `
    select b.id from brief b where (b.status = 'engaged') <> exists (
      select from engagement e where e.brief_id = b.id and e.status = 'active')`,
  "waits for an answer about a brief that is taken": `
    select i.id from invitation i join brief b on b.id = i.brief_id
    where i.status = 'pending' and b.status <> 'open'`,
  "is an engagement without its beginning": `
    select e.id from engagement e
    where not exists (select from milestone m where m.engagement_id = e.id) or 1 <> (
      select count(*) from engagement_event v
      where v.engagement_id = e.id and v.kind = 'engagement_started')`,
  "waits with an hour that nobody holds": `
    select i.id from invitation i join booking b on b.id = i.booking_id
    where i.status = 'pending' and b.status not in ('held', 'requested')`,
  "is settled, and its hour is no appointment": `
    select i.id from invitation i join booking b on b.id = i.booking_id
    where i.status = 'accepted' and i.booking_settled_at is not null and b.status <> 'confirmed'`,
  "will never be answered, and its hour is taken": `
    select i.id from invitation i join booking b on b.id = i.booking_id
    where i.status in ('declined', 'withdrawn', 'expired') and (b.status = 'confirmed'
      or i.booking_settled_at is not null and b.status in ('held', 'requested'))`,
  "is a board that is not where its approval is": `
    select b.id from board b
    left join board_approval a on a.board_id = b.id and a.deleted_at is null
    where (b.status = 'approved') <> (a.id is not null and a.order_id is null)
      or (b.status = 'ordered') <> (a.order_id is not null)`,
  "is a board that was approved twice": `
    select board_id as id from board_approval where deleted_at is null
    group by 1 having count(*) > 1`,
  "is an approval with two carts": `
    select metadata ->> 'board_approval_id' as id from cart
    where deleted_at is null and metadata ->> 'board_approval_id' is not null
    group by 1 having count(*) > 1`,
  "is a cart of a board that does not know it": `
    select c.id from cart c
    where c.deleted_at is null and c.metadata ->> 'board_approval_id' is not null and not exists (
      select from board_approval a
      where a.id = c.metadata ->> 'board_approval_id' and a.deleted_at is null
        and coalesce(a.cart_id, c.id) = c.id)`,
  "is an approval whose cart is gone": `
    select a.id from board_approval a where a.deleted_at is null and a.cart_id is not null
      and not exists (select from cart c where c.id = a.cart_id and c.deleted_at is null)`,
  "is an approval with two orders": `
    select metadata ->> 'board_approval_id' as id from "order"
    where metadata ->> 'board_approval_id' is not null group by 1 having count(*) > 1`,
  "is an approval with the order of another": `
    select a.id from board_approval a where a.order_id is not null and not exists (
      select from "order" o
      where o.id = a.order_id and o.metadata ->> 'board_approval_id' = a.id)`,
};

/** What a crash may leave behind, as somebody finishes it. */
const LEFT_OVER: Readonly<Record<string, string>> = {
  "has its answer, and its hour does not": `
    select id from invitation where status <> 'pending' and booking_id is not null
      and booking_settled_at is null`,
  "is an approval without a cart": `
    select id from board_approval where deleted_at is null and cart_id is null`,
  "is an order that its board does not know": `
    select o.order_id as id from order_cart o join board_approval a on a.cart_id = o.cart_id
    where a.order_id is null`,
};

/** Of each approval what is kept on its board, what lies in its cart, and what was bought. */
const CONTENTS = `
  select a.id, a.content_hash, a.content,
    (select jsonb_agg(jsonb_build_object('item_id', i.id, 'variant_id', i.variant_id,
        'quantity', i.quantity, 'unit_price', i.unit_price))
      from board_item i
      where i.board_id = a.board_id and i.verdict = 'keep' and i.removed_at is null) as "on its board",
    (select jsonb_agg(jsonb_build_object('item_id', l.metadata ->> 'board_item_id',
        'variant_id', l.variant_id, 'quantity', l.quantity, 'unit_price', l.unit_price))
      from cart c left join cart_line_item l on l.cart_id = c.id and l.deleted_at is null
      where c.metadata ->> 'board_approval_id' = a.id and c.deleted_at is null) as "in its cart",
    (select jsonb_agg(jsonb_build_object('item_id', l.metadata ->> 'board_item_id',
        'variant_id', l.variant_id, 'quantity', i.quantity, 'unit_price', l.unit_price))
      from "order" o left join order_item i on i.order_id = o.id and i.version = o.version
      left join order_line_item l on l.id = i.item_id
      where o.metadata ->> 'board_approval_id' = a.id) as "in its order"
  from board_approval a where a.deleted_at is null`;

type Line = { item_id: string; variant_id: string; quantity: number; unit_price: number };
type Contents = { id: string; content_hash: string; content: BoardContent } & Partial<
  Record<"on its board" | "in its cart" | "in its order", Line[] | null>
>;

function differences({ id, content_hash, content, ...places }: Contents): string[] {
  const hashOf = (lines: Line[]) =>
    contentHash({
      ...content,
      lines: lines.map(({ unit_price, ...line }) => ({
        ...line,
        unit_amount: toMinorUnits(unit_price, content.currency_code),
      })),
    });
  const other = Object.entries(places)
    .filter(([, lines]) => lines && hashOf(lines) !== content_hash)
    .map(([place]) => `${id} is an approval of something else than lies ${place}`);
  return contentHash(content) === content_hash
    ? other
    : [...other, `${id} is an approval whose content is another`];
}

async function found(
  database: Client,
  statements: Readonly<Record<string, string>>,
): Promise<string[]> {
  const flaws: string[] = [];
  for (const [words, statement] of Object.entries(statements)) {
    const { rows } = await database.query<{ id: string }>(statement);
    flaws.push(...rows.map(({ id }) => `${id} ${words}`));
  }
  return flaws;
}

/**
 * What must be true of the concierge at every moment, whoever has died when.
 *
 * @returns what is wrong, in words; nothing when all is well
 */
export async function brokenConciergeLaws(database: Client): Promise<string[]> {
  const { rows } = await database.query<Contents>(CONTENTS);
  return [...(await found(database, LAWS)), ...rows.flatMap(differences)];
}

/** What somebody has begun and nobody has finished, in words: nothing once all are back. */
export function leftOver(database: Client): Promise<string[]> {
  return found(database, LEFT_OVER);
}
