import type { MedusaContainer, RemoteQueryFunction } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { boardService } from "../lib/board-service";

/** An order just placed; without one, whatever no event told us of is looked for. */
export type NoteBoardOrdersInput = { order_id?: string };

type Placed = { cart_id: string; order_id: string };

async function placedOrders(
  container: MedusaContainer,
  { order_id }: NoteBoardOrdersInput,
): Promise<Placed[]> {
  const query = container.resolve<RemoteQueryFunction>(ContainerRegistrationKeys.QUERY);
  const filters = order_id
    ? { order_id }
    : { cart_id: await boardService(container).listUnorderedCarts() };
  const { data } = await query.graph({
    entity: "order_cart",
    fields: ["cart_id", "order_id"],
    filters,
  });
  return data as unknown as Placed[];
}

/** Writes down which boards have become orders; nothing for orders of other carts, nothing twice. */
export const noteBoardOrdersStep = createStep(
  { name: "note-board-orders", noCompensation: true },
  async (input: NoteBoardOrdersInput, { container }) => {
    const service = boardService(container);
    const ordered: { id: string; order_id: string }[] = [];
    for (const { cart_id, order_id } of await placedOrders(container, input)) {
      const noted = await service.noteBoardOrder(cart_id, order_id);
      if (noted?.is_new) {
        ordered.push({ id: noted.board_id, order_id });
      }
    }
    return new StepResponse(ordered);
  },
);
