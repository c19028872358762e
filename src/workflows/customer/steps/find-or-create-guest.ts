import type { CustomerDTO, ICustomerModuleService } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";

async function findGuest(
  customers: ICustomerModuleService,
  email: string,
): Promise<CustomerDTO | undefined> {
  const [guest] = await customers.listCustomers({ email, has_account: false }, { take: 1 });
  return guest;
}

/**
 * Finds the customer without an account under an address, or creates it. Two requests at once get
 * the same one: the database holds one guest for each address.
 */
export const findOrCreateGuestStep = createStep(
  "find-or-create-guest",
  async ({ email }: { email: string }, { container }) => {
    const customers = container.resolve(Modules.CUSTOMER);
    const existing = await findGuest(customers, email);
    if (existing) {
      return new StepResponse(existing, null);
    }
    try {
      const created = await customers.createCustomers({ email, has_account: false });
      return new StepResponse(created, created.id);
    } catch (error) {
      const winner = await findGuest(customers, email);
      if (winner) {
        return new StepResponse(winner, null);
      }
      throw error;
    }
  },
  async (createdId, { container }) => {
    if (createdId) {
      await container.resolve(Modules.CUSTOMER).deleteCustomers(createdId);
    }
  },
);
