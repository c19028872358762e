import type { MedusaContainer } from "@medusajs/framework/types";
import { expireBoardsWorkflow } from "../workflows/concierge-board/workflows/expire-boards";
import { noteBoardOrdersWorkflow } from "../workflows/concierge-board/workflows/note-board-orders";

/** Boards whose time is over, and orders of boards that no event told of. */
export default async function boards(container: MedusaContainer): Promise<void> {
  await expireBoardsWorkflow(container).run({ input: {} });
  await noteBoardOrdersWorkflow(container).run({ input: {} });
}

export const config = {
  name: "boards",
  schedule: "*/5 * * * *",
};
