import type { MedusaResponse } from "@medusajs/framework/http";
import { uploadPortfolioPieceWorkflow } from "../../../workflows/stylist-portfolio/workflows/upload-portfolio-piece";
import type { StylistRequest } from "../../middlewares/stylist-actor";
import type { PictureRequest } from "../../middlewares/uploaded-picture";
import { pictureInput } from "./picture-input";
import { readOwnPiece, readOwnPortfolio } from "./read-portfolio";
import type { PageQuery } from "../../shared/stylist/page";
import type { AddPieceForm } from "./validators";

/** The stylist's own portfolio, in their order. */
export async function GET(
  req: StylistRequest<unknown, PageQuery>,
  res: MedusaResponse,
): Promise<void> {
  const page = req.validatedQuery;
  res.json({ ...(await readOwnPortfolio(req.scope, req.stylist.id, page)), ...page });
}

/** Takes a picture into the portfolio, at its end. */
export async function POST(req: PictureRequest<AddPieceForm>, res: MedusaResponse): Promise<void> {
  const { alt, ...piece } = req.validatedBody;
  const { result } = await uploadPortfolioPieceWorkflow(req.scope).run({
    input: { picture: pictureInput(req, alt ?? piece.title), piece },
  });
  const portfolio_piece = await readOwnPiece(req.scope, req.stylist.id, result.id);
  res.status(201).json({ portfolio_piece });
}
