import { type BagAmounts, type BagLine } from "@/features/bag";
import { type Address, type SavedAddress } from "@/features/checkout";

/** A client as the browser knows them. */
export interface Client {
  email: string;
  first_name: string;
  last_name: string;
  phone: string;
  addresses: SavedAddress[];
}

/** Steps of an order, in the order in which they happen. */
export const ORDER_STEPS = ["placed", "preparing", "on_its_way", "delivered"] as const;
export type OrderStep = (typeof ORDER_STEPS)[number];
/** Where an order stands; "cancelled" ends the line at once. */
export type OrderState = OrderStep | "cancelled";

export interface OrderSummary {
  id: string;
  number: number;
  placed_at: string;
  state: OrderState;
  /** Major units of `currency`. */
  total: number;
  currency: string;
  pieces: number;
}

/** Fewest characters of a password; the API refuses shorter ones too. */
export const PASSWORD_MIN_LENGTH = 12;

/** An order as its page shows it. */
export interface Order extends OrderSummary {
  /** Null, like the address, where it must not be shown. */
  email: string | null;
  lines: OrderLine[];
  amounts: BagAmounts;
  address: Address | null;
  delivery: string | null;
}

export type OrderLine = Pick<
  BagLine,
  | "id"
  | "handle"
  | "title"
  | "house"
  | "options"
  | "quantity"
  | "amount"
  | "image"
  | "made_to_order"
>;
