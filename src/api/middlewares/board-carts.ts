import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { badInput, conflict } from "../../lib/house-error";
import { safeDecode } from "../../lib/safe-decode";
import { boardReader } from "../shared/board/board-reader";

/** What the house writes on the carts of boards, and on the orders that come of them. */
const HOUSE_KEYS = ["board_approval_id", "board_id", "engagement_id", "stylist_id"];
/** What a client may still say about such a cart: where it goes and whom we write to. */
const OPEN_FIELDS: ReadonlySet<string> = new Set([
  "email",
  "shipping_address",
  "billing_address",
  "locale",
]);
const OPEN_PARTS: ReadonlySet<string> = new Set(["shipping-methods", "taxes", "complete"]);
const READING: ReadonlySet<string> = new Set(["GET", "HEAD", "OPTIONS"]);

type CartBody = { metadata?: unknown } | undefined;

function refuseHouseMetadata(body: CartBody): void {
  const metadata = body?.metadata;
  const taken =
    typeof metadata === "object" && metadata !== null
      ? HOUSE_KEYS.filter((key) => key in metadata)
      : [];
  if (taken.length > 0) {
    throw badInput("protected_metadata", "The house writes this by itself.", { keys: taken });
  }
}

function leavesItAsItIs(part: string | undefined, body: CartBody): boolean {
  return part === undefined
    ? Object.keys(body ?? {}).every((field) => OPEN_FIELDS.has(field))
    : OPEN_PARTS.has(part.toLowerCase());
}

/**
 * The cart of an approved board stays what was approved: its lines, promotions, region, client and
 * metadata. Nor can any other cart be given out as one of a board. Mounted at `/store/carts`.
 */
export async function keepBoardCarts(
  req: MedusaRequest<CartBody>,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  if (!READING.has(req.method)) {
    refuseHouseMetadata(req.body);
    const [, id, part] = req.path.split("/").map(safeDecode);
    if (id && !leavesItAsItIs(part || undefined, req.body)) {
      const approval = await boardReader(req.scope).approvalOfCart(id);
      if (approval) {
        throw conflict(
          "board_cart_is_fixed",
          "This bag is exactly what you approved. Change it on your board.",
          { board_id: approval.board_id },
        );
      }
    }
  }
  next();
}
