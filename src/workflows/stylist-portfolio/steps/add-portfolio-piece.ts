import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { STYLIST_MODULE } from "../../../modules/stylist";
import type StylistModuleService from "../../../modules/stylist/service";
import type { StylistImage } from "../../../modules/stylist/types";
import { namedClient } from "../lib/named-client";

export type AddPortfolioPieceInput = {
  stylist_id: string;
  image: StylistImage;
  title: string;
  occasion?: string | null;
  tags?: string[];
  client_name?: string | null;
  client_consent?: boolean;
};

const addPortfolioPieceStepId = "add-portfolio-piece";

/** Puts a piece at the end of a portfolio; undone by deleting it. */
export const addPortfolioPieceStep = createStep(
  addPortfolioPieceStepId,
  async (input: AddPortfolioPieceInput, { container }) => {
    const { client_name, client_consent, ...piece } = input;
    const client = namedClient({ client_name, client_consent }, new Date());
    const service = container.resolve<StylistModuleService>(STYLIST_MODULE);
    const { id } = await service.addPortfolioPiece({ ...piece, ...client });
    return new StepResponse({ id }, id);
  },
  async (id, { container }) => {
    if (id) {
      await container.resolve<StylistModuleService>(STYLIST_MODULE).deletePortfolioPieces([id]);
    }
  },
);
