import type { MedusaContainer, RemoteQueryFunction } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { notFound } from "../../../lib/house-error";
import { missingFromProfile } from "../../../modules/stylist/lib/profile-complete";
import { stylistActions, type StylistStatus } from "../../../modules/stylist/lib/stylist-status";
import type { PortfolioPieceRow, StylistRow } from "../../../modules/stylist/types";
import { ownFields } from "../../shared/stylist/own-stylist";
import { shapeDocument, shapeStatusChange } from "../../shared/stylist/shape-rows";

type Dated = { id: string; created_at: Date };
type StatusChange = Parameters<typeof shapeStatusChange>[0] & {
  actor_type: string;
  actor_id: string | null;
};
type AdminRow = StylistRow & {
  documents: (Parameters<typeof shapeDocument>[0] | null)[];
  portfolio: (PortfolioPieceRow | null)[];
  status_changes: (StatusChange | null)[];
  profile_changes: ((Dated & { changes: Record<string, unknown> }) | null)[];
};

const FIELDS = ["*", "documents.*", "portfolio.*", "status_changes.*", "profile_changes.*"];

function newestFirst<Row extends Dated>(rows: readonly (Row | null)[]): Row[] {
  const all = rows.filter((row) => row !== null);
  return all.sort((a, b) => Number(new Date(b.created_at)) - Number(new Date(a.created_at)));
}

function inOrder(pieces: readonly (PortfolioPieceRow | null)[]): PortfolioPieceRow[] {
  return pieces.filter((piece) => piece !== null).sort((a, b) => a.position - b.position);
}

/** A decision that staff may take now; submitting is the stylist's. */
function decisionsIn(status: StylistStatus): string[] {
  return stylistActions(status).filter((action) => action !== "submit");
}

/** A row of the queue. */
export function shapeQueueRow(row: StylistRow) {
  return { ...ownFields(row), can: decisionsIn(row.status) };
}

/**
 * Reads everything the house knows of a stylist, with documents, portfolio and history.
 *
 * @throws HouseError 404
 */
export async function readStylistForStaff(scope: MedusaContainer, id: string) {
  const query = scope.resolve<RemoteQueryFunction>(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({ entity: "stylist", fields: FIELDS, filters: { id } });
  const [row] = data as unknown as AdminRow[];
  if (!row) {
    throw notFound("There is no such stylist.");
  }
  const documents = newestFirst(row.documents);
  const kinds = documents.map(({ kind }) => kind);
  return {
    ...ownFields(row),
    can: decisionsIn(row.status),
    missing: missingFromProfile(row, kinds),
    documents: documents.map(shapeDocument),
    portfolio: inOrder(row.portfolio).map(({ id, image, title, occasion, tags, client_name }) => ({
      id,
      image,
      title,
      occasion,
      tags,
      client_name,
    })),
    status_changes: newestFirst(row.status_changes).map((change) => ({
      ...shapeStatusChange(change),
      actor_type: change.actor_type,
      actor_id: change.actor_id,
    })),
    profile_changes: newestFirst(row.profile_changes).map((change) => ({
      id: change.id,
      changes: change.changes,
      created_at: change.created_at,
    })),
  };
}
