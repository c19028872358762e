import type { MedusaContainer } from "@medusajs/framework/types";
import { CONCIERGE_MODULE } from "../../../modules/concierge";
import type {
  BoardActor,
  BoardApprovalRow,
  BoardSummaryRow,
  BoardView,
} from "../../../modules/concierge/board-types";

/** What routes ask about boards; changing anything is for workflows. */
type BoardReader = {
  getBoard(id: string, actor: BoardActor | null): Promise<BoardView>;
  listBoardSummaries(
    engagementIds: readonly string[],
    withDrafts: boolean,
  ): Promise<BoardSummaryRow[]>;
  approvalOfCart(cartId: string): Promise<BoardApprovalRow | null>;
};

export function boardReader(scope: MedusaContainer): BoardReader {
  return scope.resolve<BoardReader>(CONCIERGE_MODULE);
}
