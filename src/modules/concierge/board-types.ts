import type { CatalogueImage, LocalisedText } from "../../lib/catalogue/document";
import type { BoardContent } from "./lib/board-content";
import type { BoardStatus } from "./lib/board-status";
import type { BoardReason, BoardVerdict } from "./lib/board-vocabulary";

/** Who acts on a board. */
export type BoardActor = { type: "customer" | "stylist"; id: string };

/** A piece as it was when it was put on the board: what a verdict teaches is read from here. */
type PieceSnapshot = {
  title: LocalisedText;
  brand: { handle: string; name: string } | null;
  handle: string;
  picture: CatalogueImage | null;
  variant_title: string;
  sku: string | null;
  /** Such as `{ name: "Size", value: "FR 38" }`. */
  options: { name: string; value: string }[];
  /** Keys of the house's vocabulary. */
  colours: string[];
  materials: string[];
  /** Handles, the narrowest last. */
  categories: string[];
};

/** What the catalogue says about a variant that is put on a board. */
export type PieceFacts = {
  product_id: string;
  snapshot: PieceSnapshot;
  price: PiecePrice | null;
};

/** Price of one, major units of the board's currency. */
export type PiecePrice = { unit_price: number; is_tax_inclusive: boolean };

export type BoardRow = {
  id: string;
  engagement_id: string;
  customer_id: string;
  /** Who shared it last, or composes it: the order carries this name. */
  stylist_id: string;
  title: string;
  note: string | null;
  region_id: string;
  currency_code: string;
  /** As everybody is to see it: see `effectiveBoardStatus`. */
  status: BoardStatus;
  shared_at: Date | null;
  expires_at: Date | null;
  validity_hours: number;
  /** How often the client has been shown something new. */
  revision: number;
  /** How often the stylist has saved it. */
  version: number;
  created_at: Date;
};

export type BoardLookRow = {
  id: string;
  board_id: string;
  title: string;
  note: string | null;
  position: number;
};

export type BoardItemRow = {
  id: string;
  board_id: string;
  look_id: string;
  product_id: string;
  variant_id: string;
  quantity: number;
  note: string | null;
  alternative_of: string | null;
  position: number;
  /** Locked price of one, major units; null until the board is shared. */
  unit_price: number | null;
  is_tax_inclusive: boolean | null;
  snapshot: PieceSnapshot;
  verdict: BoardVerdict | null;
  reason: BoardReason | null;
  verdict_at: Date | null;
  requested_size: string | null;
  removed_at: Date | null;
};

export type BoardCommentRow = {
  id: string;
  board_id: string;
  item_id: string | null;
  author_type: "customer" | "stylist";
  author_id: string;
  text: string;
  created_at: Date;
};

export type BoardApprovalRow = {
  id: string;
  board_id: string;
  content_hash: string;
  content: BoardContent;
  approved_at: Date;
  cart_id: string | null;
  order_id: string | null;
  /** The approval was taken back: a piece was sold before the order. */
  deleted_at: Date | null;
};

/** A board with everything on it. */
export type BoardView = {
  board: BoardRow;
  looks: BoardLookRow[];
  /** By look and position; those that left the board last, with `removed_at`. */
  items: BoardItemRow[];
  comments: BoardCommentRow[];
  approval: BoardApprovalRow | null;
  /** Of what the client keeps now; null for a draft. */
  content_hash: string | null;
};

/** A board in a list. */
export type BoardSummaryRow = {
  id: string;
  engagement_id: string;
  title: string;
  status: BoardStatus;
  revision: number;
  shared_at: Date | null;
  expires_at: Date | null;
  pieces: number;
  kept: number;
  passed: number;
  cover: CatalogueImage | null;
  order_id: string | null;
};

export type CreateBoardInput = {
  engagement_id: string;
  stylist_id: string;
  title: string;
  note: string | null;
  region_id: string;
  /** Lower-case ISO 4217 code of that region. */
  currency_code: string;
};

type ComposedItem = {
  /** Of a piece that is on the board already. */
  id?: string;
  variant_id: string;
  quantity: number;
  note: string | null;
  /** Id of another piece on the board. */
  alternative_of: string | null;
};

export type ComposedLook = {
  id?: string;
  title: string;
  note: string | null;
  items: ComposedItem[];
};

export type ComposeBoardInput = {
  id: string;
  stylist_id: string;
  /** The version the stylist had before their eyes. */
  version: number;
  title: string;
  note: string | null;
  validity_hours: number;
  looks: ComposedLook[];
  /** By `pieceKey`: of every variant that is new on the board, or whose quantity is. */
  pieces: Readonly<Record<string, PieceFacts>>;
};

export type ComposeBoardResult = { id: string; is_revision: boolean };

export type ShareBoardInput = {
  id: string;
  stylist_id: string;
  /** The version that was priced. */
  version: number;
  /** By item id. */
  prices: Readonly<Record<string, PiecePrice>>;
};

export type VerdictInput = {
  board_id: string;
  item_id: string;
  customer_id: string;
  verdict: BoardVerdict | null;
  reason: BoardReason | null;
  /** Left as it is when undefined. */
  requested_size?: string | null;
};

export type CommentInput = {
  board_id: string;
  actor: BoardActor;
  text: string;
  item_id: string | null;
};

export type ApproveBoardInput = { board_id: string; customer_id: string; content_hash: string };

export type ApproveBoardResult = {
  approval: BoardApprovalRow;
  board: BoardRow;
  /** The pieces of the content, as they are on the board. */
  items: BoardItemRow[];
  /** It was approved before, with the same hash. */
  repeated: boolean;
};
