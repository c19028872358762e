import type { MedusaContainer } from "@medusajs/framework/types";
import { expireInvitationsWorkflow } from "../workflows/concierge/workflows/expire-invitations";

export default async function conciergeExpiry(container: MedusaContainer): Promise<void> {
  await expireInvitationsWorkflow(container).run({ input: {} });
}

export const config = {
  name: "concierge-expiry",
  schedule: "*/5 * * * *",
};
