import type { Bag, BagLine } from "@/features/bag/types";
import type { Checkout } from "@/features/checkout/types";

/** A line as the storefront's own routes give it. */
export function sampleLine(change: Partial<BagLine> = {}): BagLine {
  return {
    id: "cali_01",
    variant_id: "variant_01",
    handle: "column-gown",
    title: "Column gown",
    house: "Maison Vaubrun",
    options: ["Ivory", "38"],
    quantity: 1,
    amount: 1200,
    image: null,
    made_to_order: false,
    lead_time_weeks: null,
    available: 5,
    ...change,
  };
}

/** A bag in the European market; amounts are given, never worked out. */
export function sampleBag(lines: BagLine[], change: Partial<Bag> = {}): Bag {
  return {
    exists: true,
    waiting: false,
    currency: "eur",
    lines,
    count: lines.reduce((sum, line) => sum + line.quantity, 0),
    codes: [],
    amounts: {
      pieces: 1200,
      discount: 0,
      delivery: null,
      tax: 200,
      tax_included: true,
      total: 1200,
    },
    ...change,
  };
}

/** A guest's checkout with nothing filled in. */
export function sampleCheckout(change: Partial<Checkout> = {}): Checkout {
  return {
    bag: sampleBag([sampleLine()]),
    board_id: null,
    email: null,
    client: null,
    address: null,
    countries: ["fr", "de"],
    deliveries: [],
    delivery_id: null,
    payment: { methods: ["demo"], stripe_key: null, session: null },
    ...change,
  };
}

/** The same with everything settled but the payment. */
export function readyCheckout(change: Partial<Checkout> = {}): Checkout {
  return sampleCheckout({
    email: "amara@example.com",
    address: {
      first_name: "Amara",
      last_name: "Okafor",
      company: "",
      address_1: "12 rue de Seine",
      address_2: "",
      city: "Paris",
      province: "",
      postal_code: "75006",
      country_code: "fr",
      phone: "+33 6 12 34 56 78",
    },
    deliveries: [{ id: "so_01", name: "Complimentary delivery", description: null, amount: 0 }],
    delivery_id: "so_01",
    ...change,
  });
}
