import { CONCIERGE_MODULE } from "../../modules/concierge";
import type { PiecePrice } from "../../modules/concierge/board-types";
import { pieceKey } from "../../modules/concierge/lib/compose";
import type ConciergeModuleService from "../../modules/concierge/service";
import { readBoardClient } from "../../workflows/concierge-board/lib/board-client";
import { readBoardRegion } from "../../workflows/concierge-board/lib/board-region";
import { readPieceFacts } from "../../workflows/concierge-board/lib/piece-facts";
import { pricedForBoard } from "../../workflows/concierge-board/lib/priced-for";
import type { DemoBoard } from "./concierge-schema";
import { rows, type SeedContext, seedError } from "./context";

const VALIDITY_HOURS = 168;

type Engaged = {
  id: string;
  customer_id: string;
  stylist_id: string;
  /** Of the brief's budget. */
  currency_code: string | null;
};
type Variant = { id: string; title: string; product: { handle: string } };

async function variantsOf(context: SeedContext, { looks }: DemoBoard): Promise<Variant[]> {
  const handles = looks.flatMap(({ pieces }) => pieces.map(({ piece }) => piece));
  return rows<Variant>(context, "variant", ["id", "title", "product.handle"], {
    product: { handle: [...new Set(handles)] },
  });
}

function choose(
  variants: readonly Variant[],
  { piece, option }: { piece: string; option?: string },
): string {
  const own = variants.filter(({ product }) => product.handle === piece);
  const chosen = own.find(({ title }) => title === option) ?? own[0];
  if (!chosen) {
    throw seedError(`"${piece}" should have been seeded before it is put on a board.`);
  }
  return chosen.id;
}

type Work = {
  context: SeedContext;
  service: ConciergeModuleService;
  board_id: string;
  stylist_id: string;
};

/** Puts the pieces on an empty draft; one that has pieces stays as it is. */
async function compose(
  { context: { container }, service, board_id, stylist_id }: Work,
  { title, note, looks: wanted }: DemoBoard,
  variants: readonly Variant[],
): Promise<void> {
  const { board, items } = await service.getBoard(board_id, { type: "stylist", id: stylist_id });
  if (items.length > 0) {
    return;
  }
  const looks = wanted.map((look) => ({
    title: look.title,
    note: look.note,
    items: look.pieces.map((one) => ({
      variant_id: choose(variants, one),
      quantity: 1,
      note: one.note,
      alternative_of: null,
    })),
  }));
  const pricedFor = await pricedForBoard(container, board);
  const pieces = await readPieceFacts(
    container,
    pricedFor,
    looks.flatMap((look) => look.items),
  );
  await service.composeBoard({
    ...{ id: board_id, stylist_id, version: board.version, title, note, looks, pieces },
    validity_hours: VALIDITY_HOURS,
  });
}

/** Lays a draft before its client. */
async function share({ context, service, board_id, stylist_id }: Work): Promise<void> {
  const { container } = context;
  const { board, items } = await service.getBoard(board_id, { type: "stylist", id: stylist_id });
  if (board.status !== "draft") {
    return;
  }
  const facts = await readPieceFacts(container, await pricedForBoard(container, board), items);
  const prices: Record<string, PiecePrice> = {};
  for (const { id, variant_id, quantity } of items) {
    const price = facts[pieceKey(variant_id, quantity)]?.price;
    if (price) {
      prices[id] = price;
    }
  }
  await service.shareBoard({ id: board_id, stylist_id, version: board.version, prices });
}

async function decide(
  service: ConciergeModuleService,
  boardId: string,
  { customer_id }: Engaged,
  { looks }: DemoBoard,
  variants: readonly Variant[],
): Promise<void> {
  const { items } = await service.getBoard(boardId, { type: "customer", id: customer_id });
  for (const piece of looks.flatMap(({ pieces }) => pieces)) {
    const { verdict, reason = null } = piece;
    const variantId = choose(variants, piece);
    const item = items.find(({ variant_id }) => variant_id === variantId);
    if (item && verdict && item.verdict === null) {
      await service.decideItem({
        ...{ board_id: boardId, item_id: item.id, customer_id, verdict, reason },
      });
    }
  }
}

async function openBoard(
  { container }: SeedContext,
  service: ConciergeModuleService,
  { id: engagement_id, customer_id, stylist_id, currency_code }: Engaged,
  { title, note }: DemoBoard,
): Promise<string> {
  const [known] = await service.listBoards({ engagement_id, title }, { take: 1 });
  if (known) {
    return known.id;
  }
  const client = await readBoardClient(container, customer_id);
  const region = await readBoardRegion(container, client, currency_code);
  const { id } = await service.createBoard({
    ...{ engagement_id, stylist_id, title, note },
    region_id: region.id,
    currency_code: region.currency_code,
  });
  return id;
}

/**
 * Composes and shares the boards of an engagement, each once, by its title; goes on where a killed run
 * has stopped. Without mails: the module, not the workflows that tell people of it.
 */
export async function seedBoards(
  context: SeedContext,
  engaged: Engaged,
  boards: readonly DemoBoard[],
): Promise<void> {
  const service = context.container.resolve<ConciergeModuleService>(CONCIERGE_MODULE);
  for (const demo of boards) {
    const variants = await variantsOf(context, demo);
    const board_id = await openBoard(context, service, engaged, demo);
    const work = { context, service, board_id, stylist_id: engaged.stylist_id };
    await compose(work, demo, variants);
    if (demo.state === "shared") {
      await share(work);
      await decide(service, board_id, engaged, demo, variants);
    }
  }
}
