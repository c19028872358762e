import { conflict } from "../../../lib/house-error";
import type { BoardApprovalRow } from "../../../modules/concierge/board-types";
import { contentHash } from "../../../modules/concierge/lib/board-content";
import { toMinorUnits } from "../../../modules/concierge/lib/minor-units";

/** A line of a cart, as far as an approval speaks of it. */
type CartLine = {
  variant_id?: string | null;
  quantity: unknown;
  unit_price: unknown;
  metadata?: Record<string, unknown> | null;
  adjustments?: readonly unknown[] | null;
};

type ApprovedCart = {
  currency_code: string;
  items?: readonly CartLine[] | null;
};

/**
 * Compares the cart of an approval with what was approved, by the same hash: lines, numbers, prices,
 * currency.
 *
 * @throws HouseError 409 `board_cart_void` when the approval was taken back, `board_cart_differs`
 *   when the cart is not what was approved
 */
export function assertCartAsApproved(approval: BoardApprovalRow, cart: ApprovedCart): void {
  if (approval.deleted_at !== null) {
    throw conflict("board_cart_void", "This board has changed. Look at it and approve it again.", {
      board_id: approval.board_id,
    });
  }
  const { content } = approval;
  const items = cart.items ?? [];
  const lines = items.map(({ variant_id, quantity, unit_price, metadata }) => ({
    item_id: String(metadata?.board_item_id),
    variant_id: String(variant_id),
    quantity: Number(quantity),
    unit_amount: toMinorUnits(Number(unit_price), cart.currency_code),
  }));
  const isSame =
    contentHash({ ...content, currency_code: cart.currency_code, lines }) === approval.content_hash;
  const isReduced = items.some(({ adjustments }) => (adjustments ?? []).length > 0);
  if (!isSame || isReduced) {
    throw conflict(
      "board_cart_differs",
      "This bag is not what was approved any more. Open it from your board again.",
      { board_id: approval.board_id },
    );
  }
}
