import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { notFound } from "../../lib/house-error";
import type { CatalogueColumns } from "../../modules/catalogue/lib/columns";
import { audienceOf } from "../store/catalogue/audience";
import { openCatalogue } from "../store/catalogue/reader";

const NO_PIECE = "We do not know this piece.";
/** No id is like this one: a filter that lets nothing through. */
const NOTHING = "none";

/** The catalogue as far as it is not for the asking client; null for those who may see all of it. */
async function closedCatalogue(req: MedusaRequest): Promise<CatalogueColumns | null> {
  const [{ view }, audience] = await Promise.all([openCatalogue(req.scope), audienceOf(req)]);
  return audience === "vip" ? null : view.columns;
}

/** Ids of the pieces that the asking client must not know of. */
export async function hiddenPieceIds(req: MedusaRequest): Promise<string[]> {
  return (await closedCatalogue(req))?.vipIds() ?? [];
}

type IdFilter = string | string[] | Record<string, unknown> | undefined;

function without(filter: IdFilter, hidden: readonly string[]): IdFilter {
  if (filter === undefined) {
    return { $nin: [...hidden] };
  }
  if (typeof filter === "string" || Array.isArray(filter)) {
    const left = [filter].flat().filter((id) => !hidden.includes(id));
    return left.length ? left : NOTHING;
  }
  return { $and: [filter, { $nin: [...hidden] }] };
}

/**
 * Leaves pieces that are shown privately out of Medusa's own lists. Mounted with a method, so that
 * the filters of the request are there already.
 *
 * @param field the filter that names products
 */
export function leaveOutPrivatePieces(field: "id" | "product_id") {
  return async (req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction) => {
    const hidden = await hiddenPieceIds(req);
    if (hidden.length) {
      const filters = req.filterableFields as Record<string, IdFilter>;
      filters[field] = without(filters[field], hidden);
    }
    next();
  };
}

/** A piece or variant that is shown privately does not exist for anybody else. */
export async function hidePrivatePiece(
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const columns = await closedCatalogue(req);
  if (columns?.isVip(req.params.id ?? "")) {
    throw notFound(NO_PIECE);
  }
  next();
}

/**
 * Medusa gives the products of a category, a collection, a tag or a type to anybody who asks for the
 * relation: private pieces and drafts among them. Mounted without a method: it is heeded when the
 * fields are read.
 */
export function refuseProductRelation(
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): void {
  req.disallowed = ["products"];
  next();
}

type BagBody = { variant_id?: unknown; items?: unknown };

function variantsNamed({ variant_id, items }: BagBody): unknown[] {
  const lines = Array.isArray(items) ? (items as BagBody[]) : [];
  return [variant_id, ...lines.map((line) => line?.variant_id)];
}

/** Nor can it be put into a bag by its id. */
export async function keepPrivatePiecesOutOfBags(
  req: MedusaRequest<BagBody>,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const columns = await closedCatalogue(req);
  const named = variantsNamed(req.body ?? {});
  if (columns && named.some((id) => typeof id === "string" && columns.isVip(id))) {
    throw notFound(NO_PIECE);
  }
  next();
}
