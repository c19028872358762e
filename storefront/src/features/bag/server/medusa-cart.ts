/** The part of Medusa's cart that the storefront asks for. Amounts are major units. */
export interface MedusaCart {
  id: string;
  email: string | null;
  currency_code: string;
  locale: string | null;
  region_id: string;
  region: { countries: { iso_2: string }[] };
  completed_at: string | null;
  total: number;
  tax_total: number;
  discount_total: number;
  discount_subtotal: number;
  item_subtotal: number;
  original_item_total: number;
  shipping_total: number;
  shipping_subtotal: number;
  items: MedusaCartItem[];
  promotions: { code: string | null; is_automatic: boolean }[];
  customer: { id: string; email: string } | null;
  shipping_methods: { amount: number; shipping_option_id: string | null }[];
  shipping_address: MedusaAddress | null;
  payment_collection: {
    id: string;
    status: string;
    payment_sessions: MedusaPaymentSession[] | null;
  } | null;
}

export interface MedusaCartItem {
  id: string;
  product_id: string | null;
  variant_id: string | null;
  product_title: string | null;
  product_handle: string | null;
  variant_title: string | null;
  title: string;
  quantity: number;
  is_tax_inclusive: boolean;
  subtotal: number;
  original_total: number;
  created_at: string;
}

export interface MedusaAddress {
  first_name: string | null;
  last_name: string | null;
  company: string | null;
  address_1: string | null;
  address_2: string | null;
  city: string | null;
  province: string | null;
  postal_code: string | null;
  country_code: string | null;
  phone: string | null;
}

export interface MedusaPaymentSession {
  id: string;
  provider_id: string;
  status: string;
  amount: number;
  data: Record<string, unknown> | null;
}

/** Amounts of a line are not among the fields that Medusa gives of itself. */
export const CART_FIELDS = "+items.subtotal,+items.original_total";
