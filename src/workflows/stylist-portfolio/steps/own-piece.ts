import type { MedusaContainer } from "@medusajs/framework/types";
import { notFound } from "../../../lib/house-error";
import { STYLIST_MODULE } from "../../../modules/stylist";
import type StylistModuleService from "../../../modules/stylist/service";
import type { PortfolioPieceRow, StylistImage } from "../../../modules/stylist/types";

export type PieceOfStylist = { id: string; stylist_id: string };

/**
 * Reads a piece that is this stylist's.
 *
 * @throws HouseError 404 for an unknown piece and for another's
 */
export async function ownPiece(
  container: MedusaContainer,
  { id, stylist_id }: PieceOfStylist,
): Promise<Omit<PortfolioPieceRow, "image"> & { image: StylistImage }> {
  const service = container.resolve<StylistModuleService>(STYLIST_MODULE);
  const [piece] = await service.listPortfolioPieces({ id, stylist_id }, { take: 1 });
  if (!piece) {
    throw notFound("We do not know this piece of the portfolio.");
  }
  return { ...piece, image: piece.image as StylistImage };
}
