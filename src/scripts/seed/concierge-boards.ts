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

async function compose(
  { container }: SeedContext,
  service: ConciergeModuleService,
  boardId: string,
  { stylist_id }: Engaged,
  demo: DemoBoard,
  variants: readonly Variant[],
): Promise<void> {
  const { board } = await service.getBoard(boardId, { type: "stylist", id: stylist_id });
  const looks = demo.looks.map(({ title, note, pieces }) => ({
    title,
    note,
    items: pieces.map((one) => ({
      variant_id: choose(variants, one),
      quantity: 1,
      note: one.note,
      alternative_of: null,
    })),
  }));
  const facts = await readPieceFacts(
    container,
    await pricedForBoard(container, board),
    looks.flatMap(({ items }) => items),
  );
  const { title, note } = demo;
  await service.composeBoard({
    ...{ id: boardId, stylist_id, version: board.version, title, note, looks, pieces: facts },
    validity_hours: VALIDITY_HOURS,
  });
  if (demo.state === "draft") {
    return;
  }
  const composed = await service.getBoard(boardId, { type: "stylist", id: stylist_id });
  const prices: Record<string, PiecePrice> = {};
  for (const { id, variant_id, quantity } of composed.items) {
    const price = facts[pieceKey(variant_id, quantity)]?.price;
    if (price) {
      prices[id] = price;
    }
  }
  await service.shareBoard({ id: boardId, stylist_id, version: composed.board.version, prices });
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

/**
 * Composes and shares the boards of an engagement, each once, by its title. One that a killed run has
 * left half done is thrown away and made anew. Without mails: the module, not the workflows that tell
 * people of it.
 */
export async function seedBoards(
  context: SeedContext,
  engaged: Engaged,
  boards: readonly DemoBoard[],
): Promise<void> {
  const { container } = context;
  const service = container.resolve<ConciergeModuleService>(CONCIERGE_MODULE);
  for (const demo of boards) {
    const variants = await variantsOf(context, demo);
    const [known] = await service.listBoards(
      { engagement_id: engaged.id, title: demo.title },
      { take: 1 },
    );
    if (known && known.status !== "draft") {
      await decide(service, known.id, engaged, demo, variants);
      continue;
    }
    if (known) {
      await service.deleteDraft(known.id, engaged.stylist_id);
    }
    const client = await readBoardClient(container, engaged.customer_id);
    const region = await readBoardRegion(container, client, engaged.currency_code);
    const { id } = await service.createBoard({
      engagement_id: engaged.id,
      stylist_id: engaged.stylist_id,
      title: demo.title,
      note: demo.note,
      region_id: region.id,
      currency_code: region.currency_code,
    });
    await compose(context, service, id, engaged, demo, variants);
    if (demo.state === "shared") {
      await decide(service, id, engaged, demo, variants);
    }
  }
}
