import type {
  AuthenticatedMedusaRequest,
  MedusaNextFunction,
  MedusaResponse,
} from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { assignGuestToCartWorkflow } from "../../workflows/customer/workflows/assign-guest-to-cart";

/**
 * Whoever has not signed in stays a guest, even under the address of an account. Medusa would put the
 * cart into that account: its owner would find a stranger's order, and the stranger would lose the
 * bag and learn that the address is known. For `POST /store/carts/:id`, after validation.
 */
export async function keepGuestsGuests(
  req: AuthenticatedMedusaRequest<{ email?: string | null }>,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const email = req.validatedBody.email;
  const cartId = req.params.id;
  const actor = req.auth_context as AuthenticatedMedusaRequest["auth_context"] | undefined;
  if (email && cartId && !actor?.actor_id) {
    const query = req.scope.resolve(ContainerRegistrationKeys.QUERY);
    const { data } = await query.graph({
      entity: "cart",
      fields: ["id", "customer_id", "completed_at"],
      filters: { id: cartId },
    });
    const cart = data[0];
    if (cart && !cart.customer_id && !cart.completed_at) {
      await assignGuestToCartWorkflow(req.scope).run({ input: { cart_id: cartId, email } });
    }
  }
  next();
}
