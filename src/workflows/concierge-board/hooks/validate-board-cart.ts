import { completeCartWorkflow } from "@medusajs/medusa/core-flows";
import { assertCartAsApproved } from "../lib/assert-cart-as-approved";
import { boardService } from "../lib/board-service";

type CompletedCart = Parameters<typeof assertCartAsApproved>[1] & { id: string };

/** Whatever happened to the cart of a board meanwhile: an order is of what was approved, or is none. */
completeCartWorkflow.hooks.validate(async ({ cart }, { container }) => {
  const completed = cart as CompletedCart;
  const approval = await boardService(container).approvalOfCart(completed.id);
  if (approval) {
    assertCartAsApproved(approval, completed);
  }
});
