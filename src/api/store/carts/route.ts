import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { CreateCartWorkflowInputDTO, HttpTypes } from "@medusajs/framework/types";
import { refetchCart } from "@medusajs/medusa/api/store/carts/helpers";
import { createCartWorkflow } from "@medusajs/medusa/core-flows";
import { findOrCreateGuestWorkflow } from "../../../workflows/customer/workflows/find-or-create-guest";

/**
 * Medusa's own route but for one thing: a cart opened with an e-mail address by somebody who has not
 * signed in belongs to a guest, never to the account that has the address.
 */
export const POST = async (
  req: AuthenticatedMedusaRequest<HttpTypes.StoreCreateCart>,
  res: MedusaResponse<HttpTypes.StoreCartResponse>,
): Promise<void> => {
  const actor = req.auth_context as AuthenticatedMedusaRequest["auth_context"] | undefined;
  const { email, ...input } = req.validatedBody;
  let customerId = actor?.actor_id;
  if (!customerId && email) {
    const { result: guest } = await findOrCreateGuestWorkflow(req.scope).run({ input: { email } });
    customerId = guest.id;
  }
  const { result } = await createCartWorkflow(req.scope).run({
    input: {
      ...input,
      ...(email && { email }),
      customer_id: customerId,
    } as CreateCartWorkflowInputDTO,
  });
  const cart = await refetchCart(result.id, req.scope, req.queryConfig.fields);
  res.status(200).json({ cart });
};
