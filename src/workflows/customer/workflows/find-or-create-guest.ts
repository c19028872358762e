import {
  createWorkflow,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { findOrCreateGuestStep } from "../steps/find-or-create-guest";

/**
 * Gives the guest customer of an address. For carts of people who have not signed in: Medusa would
 * put such a cart into the account that happens to have the address.
 */
export const findOrCreateGuestWorkflow = createWorkflow(
  "find-or-create-guest",
  (input: WorkflowData<{ email: string }>) => new WorkflowResponse(findOrCreateGuestStep(input)),
);
