import type { MedusaRequest } from "@medusajs/framework/http";
import type { CatalogueLanguage } from "../../../lib/catalogue/document";
import type { BoardActor } from "../../../modules/concierge/board-types";
import { readLivePieces } from "../../../workflows/concierge-board/lib/live-pieces";
import { pricedForBoard } from "../../../workflows/concierge-board/lib/priced-for";
import { boardReader } from "./board-reader";
import { readBoardCompany } from "./read-company";
import { shapeBoard, shapeBoardSummary } from "./shape-board";

/** The language that titles and pictures are told in. */
export function languageOf(req: MedusaRequest): CatalogueLanguage {
  return req.locale?.startsWith("fr") ? "fr" : "en";
}

/**
 * Reads one board with everything on it, and what the catalogue says about its pieces now.
 *
 * @throws HouseError 404 when it is not this actor's
 */
export async function readBoard(req: MedusaRequest, id: string, actor: BoardActor) {
  const { scope } = req;
  const view = await boardReader(scope).getBoard(id, actor);
  const [company, pricedFor] = await Promise.all([
    readBoardCompany(scope, view),
    pricedForBoard(scope, view.board),
  ]);
  const productIds = view.items.map(({ product_id }) => product_id);
  const pieces = await readLivePieces(scope, pricedFor, productIds, view.items);
  return shapeBoard(view, pieces, company, { actor, language: languageOf(req) });
}

/**
 * Boards of engagements in short, for the pages of those.
 *
 * @returns by engagement id, the latest first
 */
export async function readBoardSummaries(
  req: MedusaRequest,
  engagementIds: readonly string[],
  actorType: BoardActor["type"],
) {
  const rows = await boardReader(req.scope).listBoardSummaries(
    engagementIds,
    actorType === "stylist",
  );
  const language = languageOf(req);
  return new Map(
    engagementIds.map((id) => [
      id,
      rows
        .filter(({ engagement_id }) => engagement_id === id)
        .map((row) => shapeBoardSummary(row, language)),
    ]),
  );
}
