import type { MedusaResponse } from "@medusajs/framework/http";
import { deletePictureWorkflow } from "../../../../workflows/stylist-portfolio/workflows/delete-picture";
import { removePortfolioPieceWorkflow } from "../../../../workflows/stylist-portfolio/workflows/remove-portfolio-piece";
import { updatePortfolioPieceWorkflow } from "../../../../workflows/stylist-portfolio/workflows/update-portfolio-piece";
import type { StylistRequest } from "../../../middlewares/stylist-actor";
import { readOwnPiece } from "../read-portfolio";
import type { UpdatePieceBody } from "../validators";

/** Says something else about a piece of the stylist's own. */
export async function PUT(
  req: StylistRequest<UpdatePieceBody>,
  res: MedusaResponse,
): Promise<void> {
  const { id = "" } = req.params;
  await updatePortfolioPieceWorkflow(req.scope).run({
    input: { ...req.validatedBody, id, stylist_id: req.stylist.id },
  });
  res.json({ portfolio_piece: await readOwnPiece(req.scope, req.stylist.id, id) });
}

/** Takes a piece of the stylist's own out of the portfolio. */
export async function DELETE(req: StylistRequest, res: MedusaResponse): Promise<void> {
  const { id = "" } = req.params;
  const { id: stylist_id } = req.stylist;
  const { result } = await removePortfolioPieceWorkflow(req.scope).run({
    input: { id, stylist_id },
  });
  await deletePictureWorkflow(req.scope).run({ input: { stylist_id, url: result.url } });
  res.json({ id, object: "portfolio_piece", deleted: true });
}
