import { updateCartsStep } from "@medusajs/medusa/core-flows";
import {
  createWorkflow,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { findOrCreateGuestStep } from "../steps/find-or-create-guest";

type AssignGuestInput = { cart_id: string; email: string };

/** Puts the guest customer of an address on a cart that has no customer yet. */
export const assignGuestToCartWorkflow = createWorkflow(
  "assign-guest-to-cart",
  (input: WorkflowData<AssignGuestInput>) => {
    const guest = findOrCreateGuestStep({ email: input.email });
    const update = transform({ input, guest }, (data) => [
      { id: data.input.cart_id, customer_id: data.guest.id, email: data.input.email },
    ]);
    return new WorkflowResponse(updateCartsStep(update));
  },
);
