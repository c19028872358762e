import { type Bag } from "@/features/bag";

import type { Address } from "./address";

/** Everything one checkout page needs, worked out by the server. */
export interface Checkout {
  /** What is being bought: the visitor's bag, or what they approved on a board. */
  bag: Bag;
  /** Id of that board; null for the bag. */
  board_id: string | null;
  email: string | null;
  /** The client who is signed in, or null for a guest. */
  client: {
    first_name: string;
    last_name: string;
    email: string;
    addresses: SavedAddress[];
  } | null;
  address: Address | null;
  /** ISO 3166-1 alpha-2, lower case: where the market delivers. */
  countries: string[];
  /** Empty until there is an address. */
  deliveries: Delivery[];
  delivery_id: string | null;
  payment: CheckoutPayment;
}

export interface SavedAddress extends Address {
  id: string;
  is_default: boolean;
}

export interface Delivery {
  id: string;
  name: string;
  description: string | null;
  /** Major units of the bag's currency; null when it is worked out later. */
  amount: number | null;
}

export type PaymentMethod = "card" | "demo";

export interface CheckoutPayment {
  methods: PaymentMethod[];
  stripe_key: string | null;
  /** The payment as prepared with the provider for the present total. */
  session: { method: PaymentMethod; client_secret: string | null } | null;
}

/** A line that cannot be had any more, told when placing the order is refused. */
export interface SoldOutLine {
  id: string;
  title: string;
  available: number;
}
