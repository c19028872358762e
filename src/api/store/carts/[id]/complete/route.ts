import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { HttpTypes, MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, getVariantAvailability } from "@medusajs/framework/utils";
import { POST as completeCart } from "@medusajs/medusa/api/store/carts/[id]/complete/route";
import { conflict, type HouseError } from "../../../../../lib/house-error";
import {
  isStockShortage,
  type LineAvailability,
  shortLines,
} from "../../../../../lib/stock-shortage";
import { reopenBoardOfCartWorkflow } from "../../../../../workflows/concierge-board/workflows/reopen-board-of-cart";

type CartLine = {
  id: string;
  variant_id: string | null;
  quantity: number;
  variant?: { manage_inventory: boolean; allow_backorder: boolean } | null;
};

async function readLines(cartId: string, container: MedusaContainer): Promise<LineAvailability[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "cart",
    fields: [
      "sales_channel_id",
      "items.id",
      "items.variant_id",
      "items.quantity",
      "items.variant.manage_inventory",
      "items.variant.allow_backorder",
    ],
    filters: { id: cartId },
  });
  const items = (data[0]?.items ?? []) as CartLine[];
  const scarce = items.filter(
    ({ variant }) => variant?.manage_inventory && !variant.allow_backorder,
  );
  const availability = await getVariantAvailability(query, {
    variant_ids: scarce.flatMap(({ variant_id }) => variant_id ?? []),
    sales_channel_id: data[0]?.sales_channel_id ?? "",
  });
  return scarce.map(({ id, variant_id, quantity }) => ({
    id,
    variant_id,
    quantity: Number(quantity),
    available: Math.max(0, availability[variant_id ?? ""]?.availability ?? 0),
  }));
}

async function soldOut(cartId: string, container: MedusaContainer): Promise<HouseError> {
  const lines = await readLines(cartId, container);
  // Of a board's bag nothing can be taken out: its board opens again, and the client chooses anew.
  const { result: board } = await reopenBoardOfCartWorkflow(container).run({
    input: { cart_id: cartId },
  });
  const short = shortLines(lines);
  // Stock may have come back since; then nobody can say which line it was.
  const named = short.length ? short : lines;
  return conflict("sold_out", "A piece in your bag has just been sold. Nothing was charged.", {
    line_item_ids: named.map(({ id }) => id),
    variant_ids: [...new Set(named.flatMap(({ variant_id }) => variant_id ?? []))],
    available: named.map(({ id, available }) => ({ line_item_id: id, quantity: available })),
    ...(board.board_id && { board_id: board.board_id }),
  });
}

/** Medusa's own completion; what is sold out is a 409 that names the lines instead of a bare 400. */
export const POST = async (
  req: AuthenticatedMedusaRequest<Record<string, unknown>, HttpTypes.SelectParams>,
  res: MedusaResponse<HttpTypes.StoreCompleteCartResponse>,
): Promise<void> => {
  try {
    await completeCart(req, res);
  } catch (error) {
    throw isStockShortage(error) ? await soldOut(req.params.id ?? "", req.scope) : error;
  }
};
