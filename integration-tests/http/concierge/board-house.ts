import type { MedusaContainer } from "@medusajs/framework/types";
import { updateProductVariantsWorkflow } from "@medusajs/medusa/core-flows";
import type { AxiosInstance, AxiosResponse } from "axios";
import { CONCIERGE_MODULE } from "../../../src/modules/concierge";
import type ConciergeModuleService from "../../../src/modules/concierge/service";
import type { Person } from "../../helpers/people";
import type { Shop } from "../../helpers/shop";

const ADDRESS = {
  first_name: "Ada",
  last_name: "Byron",
  address_1: "1 Fifth Avenue",
  city: "New York",
  postal_code: "10001",
  country_code: "us",
};

export type BoardItem = {
  id: string;
  verdict: string | null;
  quantity: number;
  marks: string[];
  price: { amount: number; currency_code: string };
  variant: { id: string };
  product: { title: string; available: boolean };
  sizes: { variant_id: string; value: string; available: boolean }[];
};
export type BoardAnswer = {
  id: string;
  status: string;
  version: number;
  content_hash: string | null;
  cart_id: string | null;
  can: string[];
  total: { amount: number };
  looks: { id: string; title: string; items: BoardItem[] }[];
  order: { id: string; display_id: number } | null;
};

export const boardService = (container: MedusaContainer): ConciergeModuleService =>
  container.resolve<ConciergeModuleService>(CONCIERGE_MODULE);

/** A brief of the client and the engagement that came of it; answers the engagement's id. */
export async function engage(
  container: MedusaContainer,
  client: Person,
  stylist: Person,
): Promise<string> {
  const service = boardService(container);
  const brief = await service.createBriefs({
    customer_id: client.id,
    occasion: "wardrobe",
    title: "A wardrobe",
    status: "engaged",
  });
  const { id } = await service.createEngagements({
    brief_id: brief.id,
    customer_id: client.id,
    stylist_id: stylist.id,
    title: "A wardrobe",
    started_at: new Date(),
  });
  return id;
}

/** Asks for another price of a variant from now on, in dollars. */
export async function reprice(
  container: MedusaContainer,
  variantId: string,
  amount: number,
): Promise<void> {
  await updateProductVariantsWorkflow(container).run({
    input: {
      product_variants: [{ id: variantId, prices: [{ currency_code: "usd", amount }] }],
    },
  });
}

/** Answers of a status; anything else is told with what was said. */
export function expectStatus<T>({ status, data, config }: AxiosResponse<T>, wanted: number): T {
  if (status !== wanted) {
    throw new Error(`${config.method} ${config.url} answered ${status}: ${JSON.stringify(data)}`);
  }
  return data;
}

/** What clients and stylists do with boards, over HTTP. */
export function boardCalls(api: AxiosInstance, shop: () => Shop) {
  const as = (person: Person) => ({ headers: { ...shop().storeHeaders, ...person.headers } });
  const calls = {
    as,
    compose: (stylist: Person, id: string, version: number, items: object[]) =>
      api.put(
        `/stylist/boards/${id}`,
        { version, title: "First thoughts", looks: [{ title: "Day", items }] },
        stylist,
      ),
    read: async (client: Person, id: string): Promise<BoardAnswer> =>
      expectStatus(await api.get(`/store/boards/${id}`, as(client)), 200).board,
    say: (client: Person, id: string, itemId: string, verdict: object) =>
      api.post(`/store/boards/${id}/items/${itemId}/verdict`, verdict, as(client)),
    approve: (client: Person, id: string, content_hash: string | null) =>
      api.post(`/store/boards/${id}/approve`, { content_hash }, as(client)),
    /** A board with these variants, before its client, all of them kept but for the last `open`. */
    share: async (
      stylist: Person,
      engagementId: string,
      variantIds: readonly string[],
      quantity = 1,
    ): Promise<string> => {
      const body = { title: "First thoughts" };
      const made = await api.post(`/stylist/engagements/${engagementId}/boards`, body, stylist);
      const { id, version } = expectStatus(made, 201).board as BoardAnswer;
      const items = variantIds.map((variant_id) => ({ variant_id, quantity }));
      expectStatus(await calls.compose(stylist, id, version, items), 200);
      expectStatus(await api.post(`/stylist/boards/${id}/share`, {}, stylist), 200);
      return id;
    },
    keepAll: async (client: Person, id: string): Promise<BoardAnswer> => {
      let board = await calls.read(client, id);
      for (const { id: itemId } of board.looks.flatMap(({ items }) => items)) {
        const said = await calls.say(client, id, itemId, { verdict: "keep" });
        board = expectStatus(said, 200).board;
      }
      return board;
    },
    /** Takes a cart to where only Pay is left. */
    checkout: async (client: Person, cartId: string): Promise<void> => {
      const options = as(client);
      const addresses = { shipping_address: ADDRESS, billing_address: ADDRESS };
      expectStatus(await api.post(`/store/carts/${cartId}`, addresses, options), 200);
      const delivery = { option_id: shop().shippingOptionId };
      expectStatus(
        await api.post(`/store/carts/${cartId}/shipping-methods`, delivery, options),
        200,
      );
      const payment = await api.post("/store/payment-collections", { cart_id: cartId }, options);
      const { id } = expectStatus(payment, 200).payment_collection;
      const provider = { provider_id: "pp_system_default" };
      expectStatus(
        await api.post(`/store/payment-collections/${id}/payment-sessions`, provider, options),
        200,
      );
    },
    complete: (client: Person, cartId: string) =>
      api.post(`/store/carts/${cartId}/complete`, {}, as(client)),
  };
  return calls;
}
