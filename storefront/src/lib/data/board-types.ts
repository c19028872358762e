import { type Money } from "./stylist-types";

/** A picture of a piece on a board. */
export interface BoardImage {
  url: string;
  alt: string;
  width: number | null;
  height: number | null;
  blur: string | null;
  background: string | null;
}

export type BoardStatus = "draft" | "shared" | "approved" | "ordered" | "expired" | "withdrawn";

export type Verdict = "keep" | "pass";

/** Why a piece is passed, in one word; none has to be given. */
export const PASS_REASONS = ["fit", "colour", "price", "have_it", "not_me"] as const;
export type PassReason = (typeof PASS_REASONS)[number];

/** What has happened to a piece since its price was locked. */
export type BoardMark = "repriced_up" | "repriced_down" | "sold_out" | "low_stock" | "unavailable";

export interface BoardSize {
  variant_id: string;
  /** As it is written on the label. */
  value: string;
  available: boolean;
}

export interface BoardItem {
  id: string;
  look_id: string;
  product: {
    id: string;
    handle: string;
    title: string;
    brand: { handle: string; name: string } | null;
    picture: BoardImage | null;
    available: boolean;
  };
  variant: {
    id: string;
    title: string;
    sku: string | null;
    options: { name: string; value: string }[];
  };
  sizes: BoardSize[];
  /** 1 to 9. */
  quantity: number;
  /** Of one piece; locked once the board is shared. Null when this client cannot buy it. */
  price: Money | null;
  /** Whether taxes are in the price; null while there is none. */
  is_tax_inclusive: boolean | null;
  /** What the house asks for it now; null when it asks nothing. */
  current_price: Money | null;
  marks: BoardMark[];
  note: string | null;
  /** Id of the piece that it could take the place of. */
  alternative_of: string | null;
  verdict: Verdict | null;
  reason: PassReason | null;
  requested_size: string | null;
  position: number;
  /** When the stylist took it off a board that was shared. */
  removed_at: string | null;
}

export interface BoardLook {
  id: string;
  /** Empty when it has none. */
  title: string;
  note: string | null;
  position: number;
  items: BoardItem[];
}

export interface BoardComment {
  id: string;
  /** The piece it is about; null for the whole board. */
  item_id: string | null;
  author: { type: "customer" | "stylist" | "user"; name: string | null };
  text: string;
  created_at: string;
}

/** What a list of boards shows of one. */
export interface BoardSummary {
  id: string;
  title: string;
  status: BoardStatus;
  /** Counts from 1, and up with each revision that was shared. */
  revision: number;
  shared_at: string | null;
  expires_at: string | null;
  pieces: number;
  kept: number;
  passed: number;
  undecided: number;
  cover: BoardImage | null;
  order_id: string | null;
}

export interface Board extends BoardSummary {
  engagement_id: string;
  note: string | null;
  currency_code: string;
  validity_hours: number;
  looks: BoardLook[];
  /** Pieces that the stylist took off again. */
  removed_items: BoardItem[];
  /** Names exactly what is kept, at which price, until when; null while there is nothing to name. */
  content_hash: string | null;
  /** Of the kept pieces; with taxes only where they are in the price of each. */
  total: Money & { is_tax_inclusive: boolean };
  stylist: {
    id: string;
    handle: string;
    display_name: string;
    city: string | null;
    portrait: BoardImage | null;
  };
  client?: { id: string; first_name: string | null; last_name: string | null };
  cart_id: string | null;
  order: { id: string; display_id: number } | null;
  comments: BoardComment[];
  /** What whoever reads it may do with it now. */
  can: string[];
  version: number;
}

/** One way in which a board is no longer what somebody had approved. */
export interface BoardDifference {
  kind: "added" | "removed" | "repriced" | "quantity" | "size";
  item_id: string;
  title: string;
  before: string | number | null;
  after: string | number | null;
}
