import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { STYLIST_MODULE } from "../../../modules/stylist";
import type StylistModuleService from "../../../modules/stylist/service";
import { namedClient } from "../lib/named-client";
import { ownPiece, type PieceOfStylist } from "./own-piece";

export type UpdatePortfolioPieceInput = PieceOfStylist & {
  title?: string;
  occasion?: string | null;
  tags?: string[];
  /** What the picture shows, for those who do not see it. */
  alt?: string;
  client_name?: string | null;
  client_consent?: boolean;
};

const updatePortfolioPieceStepId = "update-portfolio-piece";

/** Writes into a stylist's own piece; undone by writing back what was there. */
export const updatePortfolioPieceStep = createStep(
  updatePortfolioPieceStepId,
  async (input: UpdatePortfolioPieceInput, { container }) => {
    const { id, stylist_id, alt, client_name, client_consent, ...texts } = input;
    const before = await ownPiece(container, { id, stylist_id });
    const client = namedClient({ client_name, client_consent }, new Date());
    const image = alt === undefined ? undefined : { ...before.image, alt };
    const service = container.resolve<StylistModuleService>(STYLIST_MODULE);
    await service.updatePortfolioPieces({ id, ...texts, ...client, ...(image && { image }) });
    const { title, occasion, tags } = before;
    return new StepResponse(
      { id },
      {
        id,
        title,
        occasion,
        tags,
        image: before.image,
        client_name: before.client_name,
        client_consent_at: before.client_consent_at,
      },
    );
  },
  async (before, { container }) => {
    if (before) {
      const { client_consent_at: consent, ...piece } = before;
      const service = container.resolve<StylistModuleService>(STYLIST_MODULE);
      await service.updatePortfolioPieces({
        ...piece,
        client_consent_at: consent && new Date(consent),
      });
    }
  },
);
