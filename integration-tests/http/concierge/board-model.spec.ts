import { Modules } from "@medusajs/framework/utils";
import { createCataloguePiece } from "../../helpers/catalogue";
import { describeHouse } from "../../helpers/house";
import { createAdmin, createClient, type Person } from "../../helpers/people";
import { createShop, type Shop } from "../../helpers/shop";
import { createStylist } from "../../helpers/stylists";
import { type BoardAnswer, boardCalls, engage, expectStatus, reprice } from "./board-house";

jest.setTimeout(300_000);

/** The ten thousand are played on the module; these go all the way to Medusa's carts and orders. */
const SEQUENCES = 8;
const STEPS = 9;

/** Numbers that look random and are the same every time. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

describeHouse({
  name: "concierge_board_model",
  tests: ({ api, getContainer }) => {
    let shop: Shop;
    let ada: Person;
    let amara: Person;
    let engagementId: string;
    let variants: string[];
    const call = boardCalls(api, () => shop);

    beforeAll(async () => {
      const container = getContainer();
      shop = await createShop(container);
      const made = await Promise.all(
        ["gown", "coat", "shoe"].map((handle) =>
          createCataloguePiece(container, shop, { handle, stock: 50, sizes: ["S", "M"] }),
        ),
      );
      variants = made.flatMap(({ variantIds }) => variantIds);
      ada = await createClient(api, shop.storeHeaders, "ada@example.com");
      const staff = await createAdmin(api, container, "staff@example.com");
      amara = await createStylist(api, staff, "amara@example.com", "Amara Okafor");
      engagementId = await engage(container, ada, amara);
    });

    const keptOf = ({ looks }: BoardAnswer) =>
      looks
        .flatMap(({ items }) => items)
        .filter(({ verdict }) => verdict === "keep")
        .map(({ variant, quantity, price }) => `${variant.id} ${quantity} ${price.amount}`)
        .toSorted();
    const boughtOf = (
      items: { variant_id?: string | null; quantity: unknown; unit_price: unknown }[],
    ) =>
      items
        .map(({ variant_id, quantity, unit_price }) => `${variant_id} ${quantity} ${unit_price}`)
        .toSorted();

    async function play(seed: number): Promise<number> {
      const random = randomOf(seed);
      const pick = <Value>(values: readonly Value[]): Value | undefined =>
        values[Math.floor(random() * values.length)];
      const seen = new Map<string, string[]>();
      const id = await call.share(
        amara,
        engagementId,
        [...variants].filter(() => random() < 0.6).concat(variants[0] ?? ""),
      );
      let orders = 0;
      for (let step = 0; step < STEPS; step += 1) {
        const board = await call.read(ada, id);
        seen.set(board.content_hash ?? "", keptOf(board));
        const items = board.looks.flatMap((look) => look.items);
        const chance = random();
        if (chance < 0.45) {
          const verdict = random() < 0.8 ? "keep" : "pass";
          const said = await call.say(ada, id, pick(items)?.id ?? "", { verdict });
          expect([200, 409]).toContain(said.status);
        } else if (chance < 0.6) {
          await reprice(
            getContainer(),
            pick(variants) ?? "",
            1 + Math.floor(random() * 90_000) / 100,
          );
        } else if (chance < 0.72) {
          const kept = items
            .filter(() => random() < 0.8)
            .map((item) => ({
              id: item.id,
              variant_id: item.variant.id,
              quantity: random() < 0.3 ? 2 : item.quantity,
            }));
          const added = random() < 0.5 ? [{ variant_id: pick(variants), quantity: 1 }] : [];
          const all = [...kept, ...added];
          const composed = await call.compose(amara, id, board.version, all);
          expect([200, 409]).toContain(composed.status);
        } else {
          const hash = pick([...seen.keys()]) ?? "";
          const answer = await call.approve(ada, id, hash);
          expect([200, 409]).toContain(answer.status);
          if (answer.status === 200) {
            const cartId = answer.data.cart_id as string;
            const options = call.as(ada);
            const { cart } = expectStatus(await api.get(`/store/carts/${cartId}`, options), 200);
            expect([seed, boughtOf(cart.items)]).toEqual([seed, seen.get(hash)]);
            if (!cart.completed_at && random() < 0.7) {
              await call.checkout(ada, cartId);
              const { order } = expectStatus(await call.complete(ada, cartId), 200);
              expect([seed, boughtOf(order.items)]).toEqual([seed, seen.get(hash)]);
              orders += 1;
              break;
            }
          }
        }
      }
      return orders;
    }

    it(`buys nothing but what the approved hash stood for, in ${SEQUENCES} random histories`, async () => {
      let orders = 0;
      for (let seed = 1; seed <= SEQUENCES; seed += 1) {
        orders += await play(seed * 7919);
      }
      expect(orders).toBeGreaterThan(0);
      const placed = await getContainer().resolve(Modules.ORDER).listOrders({});
      expect(placed).toHaveLength(orders);
    });
  },
});
