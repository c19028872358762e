import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { STYLIST_MODULE } from "../../../modules/stylist";
import type StylistModuleService from "../../../modules/stylist/service";
import { ownPiece, type PieceOfStylist } from "./own-piece";

const removePortfolioPieceStepId = "remove-portfolio-piece";

/** Takes a stylist's own piece out of the portfolio; undone by putting it back where it was. */
export const removePortfolioPieceStep = createStep(
  removePortfolioPieceStepId,
  async (piece: PieceOfStylist, { container }) => {
    const { id, image } = await ownPiece(container, piece);
    const service = container.resolve<StylistModuleService>(STYLIST_MODULE);
    await service.softDeletePortfolioPieces([id]);
    return new StepResponse({ id, url: image.url }, id);
  },
  async (id, { container }) => {
    if (id) {
      await container.resolve<StylistModuleService>(STYLIST_MODULE).restorePortfolioPieces([id]);
    }
  },
);
