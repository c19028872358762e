import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { StylistImage } from "../../../modules/stylist/types";

type PortfolioPiece = {
  id: string;
  image: StylistImage;
  title: string;
  occasion: string | null;
  tags: string[];
  client_name: string | null;
};
type OwnPortfolioPiece = PortfolioPiece & { client_consent_at: string | null; created_at: string };

type Page = { limit: number; offset: number };

const FIELDS = [
  "id",
  "image",
  "title",
  "occasion",
  "tags",
  "client_name",
  "client_consent_at",
  "created_at",
];

async function readPieces(
  scope: MedusaContainer,
  filters: { stylist_id: string; id?: string },
  { limit, offset }: Page,
): Promise<{ pieces: OwnPortfolioPiece[]; count: number }> {
  const query = scope.resolve(ContainerRegistrationKeys.QUERY);
  const { data, metadata } = await query.graph({
    entity: "portfolio_piece",
    fields: FIELDS,
    filters,
    pagination: { take: limit, skip: offset, order: { position: "ASC", id: "ASC" } },
  });
  return { pieces: data as unknown as OwnPortfolioPiece[], count: metadata?.count ?? 0 };
}

const publicPiece = (piece: PortfolioPiece): PortfolioPiece => {
  const { id, image, title, occasion, tags, client_name } = piece;
  return { id, image, title, occasion, tags, client_name };
};

const ownPiece = (piece: OwnPortfolioPiece): OwnPortfolioPiece => {
  const { client_consent_at, created_at } = piece;
  return { ...publicPiece(piece), client_consent_at, created_at };
};

/** A page of a portfolio, in the stylist's order, as everybody sees it. */
export async function readPublicPortfolio(scope: MedusaContainer, stylist_id: string, page: Page) {
  const { pieces, count } = await readPieces(scope, { stylist_id }, page);
  return { portfolio: pieces.map(publicPiece), count };
}

/** A page of a portfolio as its stylist sees it. */
export async function readOwnPortfolio(scope: MedusaContainer, stylist_id: string, page: Page) {
  const { pieces, count } = await readPieces(scope, { stylist_id }, page);
  return { portfolio: pieces.map(ownPiece), count };
}

/** One piece as its stylist sees it. */
export async function readOwnPiece(
  scope: MedusaContainer,
  stylist_id: string,
  id: string,
): Promise<OwnPortfolioPiece | undefined> {
  const page = { limit: 1, offset: 0 };
  const { pieces } = await readPieces(scope, { stylist_id, id }, page);
  return pieces[0] && ownPiece(pieces[0]);
}
