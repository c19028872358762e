import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import type { AxiosInstance } from "axios";
import { RULES } from "../../../src/modules/concierge/lib/match/ranking";
import type { RankingMetrics } from "../../../src/modules/concierge/match-types";
import type { BookableStylist, Headers } from "../../helpers/bookings";
import { conciergeOf, createBrief, createMatchable } from "../../helpers/matching";
import { createClient, type Person } from "../../helpers/people";
import { createShop, type Shop } from "../../helpers/shop";

export type Match = {
  stylist: { id: string; handle: string; next_slots: unknown[]; places_open: number };
  score: number;
  reasons: { factor: string; contribution: number; text: string }[];
  next_slots: { starts_at: string; ends_at: string }[];
  position: number;
};

/** How well a made-up ranking did. */
export const METRICS: RankingMetrics = {
  ndcg_rules: 0.5,
  ndcg_learned: 0.6,
  difference: { mean: 0.1, low: 0.05, high: 0.15 },
  sessions: 300,
  clients: 200,
  learned_from: 900,
  propensities: [1, 0.6],
};

/** Everything for the city, which no other rule has ever said. */
export const CITY_ONLY = Object.fromEntries(
  Object.keys(RULES.weights).map((factor) => [factor, factor === "city" ? 1 : 0]),
);

type MatchCast = {
  shop: Shop;
  ada: Person;
  eve: Person;
  /** For weddings, in Paris, in French too. */
  bridal: BookableStylist;
  /** In Paris, dear. */
  tailor: BookableStylist;
  /** In Tokyo, by video, in yen. */
  distant: BookableStylist;
};

/** Two clients and three stylists whom every rule tells apart. */
export async function createMatchCast(
  api: AxiosInstance,
  container: MedusaContainer,
): Promise<MatchCast> {
  const shop = await createShop(container);
  return {
    shop,
    ada: await createClient(api, shop.storeHeaders, "ada@example.com"),
    eve: await createClient(api, shop.storeHeaders, "eve@example.com"),
    bridal: await createMatchable(api, container, "bridal", {
      specialties: ["bridal", "couture"],
      style_tags: ["silk", "quiet glamour"],
      languages: ["fr", "en"],
    }),
    tailor: await createMatchable(api, container, "tailor", {
      specialties: ["menswear"],
      rate_amount: 350,
    }),
    distant: await createMatchable(api, container, "distant", {
      city: "Tokyo",
      country_code: "jp",
      languages: ["ja"],
      modes: ["video"],
      currency_code: "jpy",
      rate_amount: 30_000,
    }),
  };
}

type MatchPair = { shop: Shop; ada: Person; near: BookableStylist; far: BookableStylist };

/** A client and two stylists: the rules prefer the far one for a wedding, the city the near one. */
export async function createMatchPair(
  api: AxiosInstance,
  container: MedusaContainer,
): Promise<MatchPair> {
  const shop = await createShop(container);
  return {
    shop,
    ada: await createClient(api, shop.storeHeaders, "ada@example.com"),
    near: await createMatchable(api, container, "near", { specialties: ["menswear"] }),
    far: await createMatchable(api, container, "far", {
      city: "Tokyo",
      specialties: ["bridal", "couture"],
      modes: ["video"],
    }),
  };
}

/** Lets a stylist dress a client, put into the table; answers the engagement's id. */
export async function dress(
  container: MedusaContainer,
  stylist_id: string,
  customer_id: string,
): Promise<string> {
  const { id } = await conciergeOf(container).createEngagements({
    brief_id: await createBrief(container, customer_id),
    customer_id,
    stylist_id,
    title: "A wardrobe",
    started_at: new Date(),
  });
  return id;
}

/** What clients ask of the matching over HTTP, what lies in its tables, and what it is told. */
export function matchCalls(
  api: AxiosInstance,
  getContainer: () => MedusaContainer,
  shop: () => Shop,
) {
  const as = (person: Person, more: Headers = {}) => ({
    headers: { ...shop().storeHeaders, ...person.headers, ...more },
  });
  const ask = (person: Person, body: object = {}, more: Headers = {}) =>
    api.post("/store/matches", body, as(person, more));
  return {
    as,
    ask,
    /** The stylists that a client is shown, in order. */
    shownTo: async (person: Person, body: object = {}): Promise<string[]> => {
      const { data, status } = await ask(person, body);
      expect(status).toBe(200);
      return (data.matches as Match[]).map(({ stylist }) => stylist.id);
    },
    rowsOf: async (statement: string, values: unknown[] = []) => {
      const { rows } = await getContainer()
        .resolve(ContainerRegistrationKeys.PG_CONNECTION)
        .raw(statement, values as string[]);
      return rows as Record<string, unknown>[];
    },
    /** Tells the house that something has happened. */
    tell: (name: string, data: Record<string, string>) =>
      getContainer().resolve(Modules.EVENT_BUS).emit({ name, data }),
  };
}
