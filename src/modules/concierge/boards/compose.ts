import { generateEntityId } from "@medusajs/framework/utils";
import { conflict } from "../../../lib/house-error";
import type {
  BoardItemRow,
  BoardRow,
  ComposeBoardInput,
  ComposeBoardResult,
  CreateBoardInput,
} from "../board-types";
import { assertComposition, pieceKey, planItem } from "../lib/compose";
import type { Sql } from "../records";
import { currentContent, keepContent } from "./content";
import { assertBoardAllows } from "./refusals";
import { findBoard, type FoundBoard, itemsOf, looksOf, noSuchBoard } from "./rows";
import { rows } from "./run";

type PlacedItem = Omit<BoardItemRow, "removed_at">;
type PlacedLook = { id: string; title: string; note: string | null; position: number };

/** See `createBoard` of the service. In a transaction. */
export async function insertBoard(context: Sql, input: CreateBoardInput): Promise<string> {
  const { engagement_id, stylist_id, title, note, region_id, currency_code } = input;
  const id = generateEntityId(undefined, "board");
  // The engagement is read by the same statement that writes: whoever is not engaged makes no board.
  const [made] = await rows<{ id: string }>(
    context,
    `insert into board
       (id, engagement_id, customer_id, stylist_id, title, note, region_id, currency_code)
     select ?, e.id, e.customer_id, e.stylist_id, ?, ?, ?, ? from engagement e
     where e.id = ? and e.stylist_id = ? and e.status = 'active' and e.deleted_at is null
     returning id`,
    [id, title, note, region_id, currency_code, engagement_id, stylist_id],
  );
  if (made) {
    return made.id;
  }
  const [own] = await rows<{ status: string }>(
    context,
    `select status from engagement where id = ? and stylist_id = ? and deleted_at is null`,
    [engagement_id, stylist_id],
  );
  if (!own) {
    throw noSuchBoard();
  }
  throw conflict("engagement_closed", "This engagement is over. There is nothing to compose for.", {
    status: own.status,
  });
}

async function writeLooks(context: Sql, boardId: string, looks: readonly PlacedLook[]) {
  await rows(
    context,
    `insert into board_look (id, board_id, title, note, position)
     select r.id, ?, r.title, r.note, r.position
     from jsonb_to_recordset(?::jsonb) as r(id text, title text, note text, position int)
     on conflict (id) do update set title = excluded.title, note = excluded.note,
       position = excluded.position, updated_at = now() returning id`,
    [boardId, JSON.stringify(looks)],
  );
}

async function writeItems(context: Sql, boardId: string, items: readonly PlacedItem[]) {
  await rows(
    context,
    `insert into board_item
       (id, board_id, look_id, product_id, variant_id, quantity, note, alternative_of, position,
        unit_price, is_tax_inclusive, snapshot, verdict, reason, verdict_at, requested_size)
     select r.id, ?, r.look_id, r.product_id, r.variant_id, r.quantity, r.note, r.alternative_of,
       r.position, r.unit_price, r.is_tax_inclusive, r.snapshot, r.verdict, r.reason, r.verdict_at,
       r.requested_size
     from jsonb_to_recordset(?::jsonb) as r(id text, look_id text, product_id text, variant_id text,
       quantity int, note text, alternative_of text, position int, unit_price numeric,
       is_tax_inclusive boolean, snapshot jsonb, verdict text, reason text, verdict_at timestamptz,
       requested_size text)
     on conflict (id) do update set look_id = excluded.look_id, variant_id = excluded.variant_id,
       quantity = excluded.quantity, note = excluded.note, alternative_of = excluded.alternative_of,
       position = excluded.position, unit_price = excluded.unit_price,
       is_tax_inclusive = excluded.is_tax_inclusive, snapshot = excluded.snapshot,
       verdict = excluded.verdict, reason = excluded.reason, verdict_at = excluded.verdict_at,
       requested_size = excluded.requested_size, updated_at = now() returning id`,
    [boardId, JSON.stringify(items)],
  );
}

/** What leaves a board nobody has seen is gone; what leaves another one keeps its row. */
async function removeTheRest(
  context: Sql,
  board: BoardRow,
  items: readonly PlacedItem[],
  looks: readonly PlacedLook[],
): Promise<void> {
  const ids = JSON.stringify(items.map(({ id }) => id));
  const others = `board_id = ? and id not in (select jsonb_array_elements_text(?::jsonb))`;
  await rows(
    context,
    board.revision === 0
      ? `delete from board_item where ${others} returning id`
      : `update board_item set removed_at = clock_timestamp(), updated_at = now()
         where ${others} and removed_at is null returning id`,
    [board.id, ids],
  );
  await rows(
    context,
    `update board_look set deleted_at = now() where ${others} and deleted_at is null returning id`,
    [board.id, JSON.stringify(looks.map(({ id }) => id))],
  );
  await rows(
    context,
    `delete from taste_signal where board_item_id in
       (select id from board_item where board_id = ? and verdict is null) returning id`,
    [board.id],
  );
}

function place(
  { id: board_id, status }: BoardRow,
  { looks, pieces }: ComposeBoardInput,
  stored: readonly BoardItemRow[],
): { items: PlacedItem[]; looks: PlacedLook[] } {
  const known = new Map(stored.map((item) => [item.id, item]));
  const placedLooks = looks.map(({ id, title, note }, position) => ({
    id: id ?? generateEntityId(undefined, "look"),
    title,
    note,
    position,
  }));
  const items = looks.flatMap((look, index) =>
    look.items.map((composed, position) => {
      const id = composed.id ?? generateEntityId(undefined, "bitem");
      const facts = pieces[pieceKey(composed.variant_id, composed.quantity)];
      const planned = planItem(id, composed, known.get(id), facts, status === "shared");
      return { ...planned, board_id, look_id: placedLooks[index]?.id ?? "", position };
    }),
  );
  return { items, looks: placedLooks };
}

/** See `composeBoard` of the service. In a transaction. */
export async function compose(
  context: Sql,
  input: ComposeBoardInput,
): Promise<ComposeBoardResult & { engagement_id: string }> {
  const { id, stylist_id, title, note, validity_hours } = input;
  const found: FoundBoard = await findBoard(context, id, { type: "stylist", id: stylist_id }, true);
  const { board } = found;
  const is_revision = board.status === "shared";
  assertBoardAllows(found, is_revision ? "revise" : "edit", "stylist");
  if (board.version !== input.version) {
    throw conflict("board_changed", "This board has been saved elsewhere since. Load it again.", {
      version: board.version,
    });
  }
  const live = (await itemsOf(context, id)).filter(({ removed_at }) => removed_at === null);
  const known = await looksOf(context, id);
  assertComposition(
    input.looks,
    new Set(live.map((item) => item.id)),
    new Set(known.map((look) => look.id)),
  );
  const placed = place(board, input, live);
  await writeLooks(context, id, placed.looks);
  await writeItems(context, id, placed.items);
  await removeTheRest(context, board, placed.items, placed.looks);
  await rows(
    context,
    `update board set title = ?, note = ?, validity_hours = ?, version = version + 1,
       revision = revision + ?, stylist_id = ?, updated_at = now() where id = ? returning id`,
    [title, note, validity_hours, is_revision ? 1 : 0, stylist_id, id],
  );
  if (is_revision) {
    await keepContent(context, currentContent(board, await itemsOf(context, id)));
  }
  return { id, is_revision, engagement_id: board.engagement_id };
}
