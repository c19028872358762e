import type { StylistStatus } from "../../../modules/stylist/lib/stylist-status";
import type { DocumentKind } from "../../../modules/stylist/lib/vocabulary";

type DocumentRow = {
  id: string;
  kind: DocumentKind;
  name: string;
  mime: string;
  bytes: number;
  created_at: Date;
};

type StatusChangeRow = {
  id: string;
  from_status: StylistStatus;
  to_status: StylistStatus;
  note: string | null;
  created_at: Date;
};

export const DOCUMENT_FIELDS = ["id", "kind", "name", "mime", "bytes", "created_at"];
export const STATUS_CHANGE_FIELDS = ["id", "from_status", "to_status", "note", "created_at"];

/** A document as it is told of; where the file lies is nobody's business. */
export function shapeDocument({ id, kind, name, mime, bytes, created_at }: DocumentRow) {
  return { id, kind, name, mime, bytes, created_at };
}

/** One change of an application, as the stylist reads it. */
export function shapeStatusChange(row: StatusChangeRow) {
  const { id, from_status: from, to_status: to, note, created_at } = row;
  return { id, from, to, note, created_at };
}
