import type { ComposeBoardInput, PieceFacts, PiecePrice } from "../../board-types";
import { pieceKey } from "../../lib/compose";
import Board from "../../models/board";
import BoardApproval from "../../models/board-approval";
import BoardComment from "../../models/board-comment";
import BoardItem from "../../models/board-item";
import BoardLook from "../../models/board-look";
import BoardSnapshot from "../../models/board-snapshot";
import Brief from "../../models/brief";
import Engagement from "../../models/engagement";
import EngagementEvent from "../../models/engagement-event";
import TasteSignal from "../../models/taste-signal";
import type ConciergeModuleService from "../../service";

/** The tables that boards live in. */
export const BOARD_MODELS = [
  Board,
  BoardLook,
  BoardItem,
  BoardComment,
  BoardSnapshot,
  BoardApproval,
  Brief,
  Engagement,
  EngagementEvent,
  TasteSignal,
];

export const CLIENT = "cus_ada";
export const STYLIST = "sty_amara";
export const CURRENCY = "eur";

/** Facts of a made-up variant; the variants of one product are its sizes. */
export function factsOf(variantId: string, price: number | null = 100): PieceFacts {
  const [product = "", size = "One"] = variantId.split(".");
  return {
    product_id: `prod_${product}`,
    price: price === null ? null : { unit_price: price, is_tax_inclusive: true },
    snapshot: {
      title: { en: `Piece ${product}`, fr: `Pièce ${product}` },
      brand: { handle: "maison-test", name: "Maison Test" },
      handle: product,
      picture: null,
      variant_title: size,
      sku: variantId,
      options: [{ name: "Size", value: size }],
      colours: ["black"],
      materials: ["silk"],
      categories: ["women", "dresses"],
    },
  };
}

/** An engagement of the client and the stylist; answers its id. */
export async function engage(service: ConciergeModuleService): Promise<string> {
  const brief = await service.createBriefs({
    customer_id: CLIENT,
    occasion: "wardrobe",
    title: "A wardrobe",
    status: "engaged",
  });
  const { id } = await service.createEngagements({
    brief_id: brief.id,
    customer_id: CLIENT,
    stylist_id: STYLIST,
    title: "A wardrobe",
    started_at: new Date(),
  });
  return id;
}

/** An empty draft. */
export async function draft(
  service: ConciergeModuleService,
  engagementId?: string,
): Promise<string> {
  const engagement_id = engagementId ?? (await engage(service));
  const { id } = await service.createBoard({
    engagement_id,
    stylist_id: STYLIST,
    title: "First thoughts",
    note: null,
    region_id: "reg_eu",
    currency_code: CURRENCY,
  });
  return id;
}

export type PlainItem = { id?: string; variant_id: string; quantity?: number };

/** A composition of one look, at the prices given. */
export function composition(
  id: string,
  version: number,
  items: readonly PlainItem[],
  priceOf: (variantId: string) => number | null = () => 100,
): ComposeBoardInput {
  const composed = items.map(({ quantity = 1, ...item }) => ({
    ...item,
    quantity,
    note: null,
    alternative_of: null,
  }));
  return {
    id,
    stylist_id: STYLIST,
    version,
    title: "First thoughts",
    note: null,
    validity_hours: 168,
    looks: [{ title: "Day", note: null, items: composed }],
    pieces: Object.fromEntries(
      composed.map(({ variant_id, quantity }) => [
        pieceKey(variant_id, quantity),
        factsOf(variant_id, priceOf(variant_id)),
      ]),
    ),
  };
}

const asStylist = { type: "stylist", id: STYLIST } as const;
const asClient = { type: "customer", id: CLIENT } as const;

export const stylistView = (service: ConciergeModuleService, id: string) =>
  service.getBoard(id, asStylist);

export const clientView = (service: ConciergeModuleService, id: string) =>
  service.getBoard(id, asClient);

/** Shares a board at the prices given. */
export async function shareAt(
  service: ConciergeModuleService,
  id: string,
  priceOf: (variantId: string) => number | null = () => 100,
): Promise<void> {
  const { board, items } = await stylistView(service, id);
  const prices: Record<string, PiecePrice> = {};
  for (const item of items.filter(({ removed_at }) => removed_at === null)) {
    const unit_price = priceOf(item.variant_id);
    if (unit_price !== null) {
      prices[item.id] = { unit_price, is_tax_inclusive: true };
    }
  }
  await service.shareBoard({ id, stylist_id: STYLIST, version: board.version, prices });
}

/** A board with these pieces, before its client. */
export async function sharedBoard(
  service: ConciergeModuleService,
  variants: readonly string[] = ["gown.38", "coat.40"],
): Promise<{ id: string; itemIds: string[] }> {
  const id = await draft(service);
  const items = variants.map((variant_id) => ({ variant_id }));
  await service.composeBoard(composition(id, 1, items));
  await shareAt(service, id);
  const view = await clientView(service, id);
  return { id, itemIds: view.items.map((item) => item.id) };
}

/** The client says something to a piece. */
export function say(
  service: ConciergeModuleService,
  board_id: string,
  item_id: string,
  verdict: "keep" | "pass" | null,
): Promise<void> {
  return service.decideItem({ board_id, item_id, customer_id: CLIENT, verdict, reason: null });
}
