import type { AxiosInstance, AxiosResponse } from "axios";
import type { Shop } from "./shop";

type Line = { variant_id: string; quantity: number };
type Headers = Record<string, string>;

const ADDRESS = {
  first_name: "Ada",
  last_name: "Byron",
  address_1: "1 Fifth Avenue",
  city: "New York",
  postal_code: "10001",
  country_code: "us",
};

function ok<T>({ status, data, config }: AxiosResponse<T>): T {
  if (status !== 200) {
    throw new Error(`${config.url} answered ${status}: ${JSON.stringify(data)}`);
  }
  return data;
}

/** Opens a cart with lines in it; answers its id. */
export async function openCart(
  api: AxiosInstance,
  shop: Shop,
  items: Line[],
  headers: Headers = {},
): Promise<string> {
  const body = { region_id: shop.regionId, items };
  const all = { ...shop.storeHeaders, ...headers };
  return ok(await api.post("/store/carts", body, { headers: all })).cart.id as string;
}

/** Opens a cart and takes it to where only Pay is left; answers its id. */
export async function cartReadyToPay(
  api: AxiosInstance,
  shop: Shop,
  items: Line[],
  { email, headers = {} }: { email?: string; headers?: Headers } = {},
): Promise<string> {
  const id = await openCart(api, shop, items, headers);
  const options = { headers: { ...shop.storeHeaders, ...headers } };
  ok(
    await api.post(
      `/store/carts/${id}`,
      { ...(email && { email }), shipping_address: ADDRESS, billing_address: ADDRESS },
      options,
    ),
  );
  const delivery = { option_id: shop.shippingOptionId };
  ok(await api.post(`/store/carts/${id}/shipping-methods`, delivery, options));
  const { payment_collection: payment } = ok(
    await api.post("/store/payment-collections", { cart_id: id }, options),
  );
  ok(
    await api.post(
      `/store/payment-collections/${payment.id}/payment-sessions`,
      { provider_id: "pp_system_default" },
      options,
    ),
  );
  return id;
}
