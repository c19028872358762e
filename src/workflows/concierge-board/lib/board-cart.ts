import type {
  CreateCartWorkflowInputDTO,
  MedusaContainer,
  RemoteQueryFunction,
} from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import type {
  ApproveBoardResult,
  BoardApprovalRow,
  BoardItemRow,
} from "../../../modules/concierge/board-types";
import { pieceKey } from "../../../modules/concierge/lib/compose";
import { fromMinorUnits } from "../../../modules/concierge/lib/minor-units";
import { canBeBought } from "../../../modules/concierge/lib/piece-marks";
import { readLivePieces } from "./live-pieces";
import { pricedForBoard } from "./priced-for";

const LOCK_SECONDS = 30;

/**
 * The cart of an approval has an id made of the approval's: whoever comes second finds the first
 * one's, after a crash too, and there are never two.
 */
export function cartIdOf(approval: Pick<BoardApprovalRow, "id">): string {
  return approval.id.replace(/^[^_]*_/, "cart_");
}

/** Whether there is such a cart. */
export async function cartExists(container: MedusaContainer, id: string): Promise<boolean> {
  const found = await container.resolve(Modules.CART).listCarts({ id: [id] }, { select: ["id"] });
  return found.length > 0;
}

/** Medusa's input for the cart of an approval: exactly its lines at exactly its prices. */
export function boardCartInput(
  { approval, board, items }: ApproveBoardResult,
  salesChannelId: string | undefined,
): CreateCartWorkflowInputDTO & { id: string } {
  const pieces = new Map(items.map((item) => [item.id, item]));
  return {
    id: cartIdOf(approval),
    region_id: board.region_id,
    currency_code: board.currency_code,
    customer_id: board.customer_id,
    ...(salesChannelId && { sales_channel_id: salesChannelId }),
    metadata: {
      board_approval_id: approval.id,
      board_id: board.id,
      engagement_id: board.engagement_id,
      stylist_id: board.stylist_id,
    },
    items: approval.content.lines.map(({ item_id, variant_id, quantity, unit_amount }) => ({
      variant_id,
      quantity,
      unit_price: fromMinorUnits(unit_amount, board.currency_code),
      is_tax_inclusive: pieces.get(item_id)?.is_tax_inclusive ?? false,
      // A promotion would make another price of the one that was approved.
      is_discountable: false,
      metadata: { board_item_id: item_id },
    })),
  };
}

/** The pieces that cannot be bought in this number any more. */
export async function soldOutOf(
  container: MedusaContainer,
  { board, items }: Pick<ApproveBoardResult, "board" | "items">,
): Promise<BoardItemRow[]> {
  const pricedFor = await pricedForBoard(container, board);
  // Lines of one variant share what is there.
  const asked = new Map<string, number>();
  for (const { variant_id, quantity } of items) {
    asked.set(variant_id, (asked.get(variant_id) ?? 0) + quantity);
  }
  const productIds = items.map(({ product_id }) => product_id);
  const pieces = await readLivePieces(container, pricedFor, productIds, items);
  return items.filter(({ variant_id, quantity }) => {
    const piece = pieces.get(pieceKey(variant_id, quantity));
    return !canBeBought(piece, asked.get(variant_id) ?? quantity);
  });
}

/** Whether a cart has become an order. */
async function isOrdered(container: MedusaContainer, cartId: string): Promise<boolean> {
  const query = container.resolve<RemoteQueryFunction>(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "order_cart",
    fields: ["order_id"],
    filters: { cart_id: cartId },
  });
  return data.length > 0;
}

/**
 * Does something to a cart that has not become an order, while nobody can make one of it: completing
 * a cart takes the same lock.
 *
 * @returns false when it is an order already
 */
export async function whileNotOrdered(
  container: MedusaContainer,
  cartId: string,
  work: () => Promise<void>,
): Promise<boolean> {
  const locking = container.resolve(Modules.LOCKING);
  return locking.execute(
    [cartId],
    async () => {
      if (await isOrdered(container, cartId)) {
        return false;
      }
      await work();
      return true;
    },
    { timeout: LOCK_SECONDS },
  );
}
