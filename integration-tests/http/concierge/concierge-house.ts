import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import type { AxiosInstance, AxiosResponse } from "axios";
import { CONCIERGE_MODULE } from "../../../src/modules/concierge";
import type ConciergeModuleService from "../../../src/modules/concierge/service";
import { STYLIST_MODULE } from "../../../src/modules/stylist";
import type StylistModuleService from "../../../src/modules/stylist/service";
import type { BookableStylist, Headers } from "../../helpers/bookings";
import type { Person } from "../../helpers/people";
import type { Shop } from "../../helpers/shop";

export const BRIEF = { occasion: "event", title: "The opening of the season" };

export const conciergeOf = (container: MedusaContainer): ConciergeModuleService =>
  container.resolve<ConciergeModuleService>(CONCIERGE_MODULE);

/** Says how many clients a stylist takes at the same time. */
export async function setCapacity(
  container: MedusaContainer,
  { id }: Pick<BookableStylist, "id">,
  client_capacity: number,
): Promise<void> {
  await container
    .resolve<StylistModuleService>(STYLIST_MODULE)
    .updateStylists({ id, client_capacity });
}

/** What an answer holds; any other status is told with what was said. */
export function bodyOf({ status, data, config }: AxiosResponse, wanted = 200) {
  if (status !== wanted) {
    throw new Error(`${config.method} ${config.url} answered ${status}: ${JSON.stringify(data)}`);
  }
  return data;
}

/** Lets the bus fail until the answer is called: whatever came before it in a workflow is undone. */
export function breakBus(container: MedusaContainer): () => void {
  const bus = container.resolve(Modules.EVENT_BUS);
  const broken = jest.spyOn(bus, "emit").mockRejectedValue(new Error("the bus is down"));
  return () => broken.mockRestore();
}

/** What clients and stylists do, over HTTP. */
export function conciergeCalls(api: AxiosInstance, shop: () => Shop) {
  const as = (person: Person, headers: Headers = {}) => ({
    headers: { ...shop().storeHeaders, ...person.headers, ...headers },
  });
  const calls = {
    as,
    brief: async (client: Person, fields: object = {}): Promise<string> =>
      bodyOf(await api.post("/store/briefs", { ...BRIEF, ...fields }, as(client)), 201).brief.id,
    readBrief: async (client: Person, id: string) =>
      bodyOf(await api.get(`/store/briefs/${id}`, as(client))).brief,
    invite: (client: Person, briefId: string, body: object, headers: Headers = {}) =>
      api.post(`/store/briefs/${briefId}/invitations`, body, as(client, headers)),
    /** Invites and answers the ids of the invitations. */
    invited: async (client: Person, briefId: string, stylists: Person[], body: object = {}) => {
      const stylist_ids = stylists.map(({ id }) => id);
      const made = await calls.invite(client, briefId, { stylist_ids, ...body });
      const invitations = bodyOf(made, 201).invitations as { id: string }[];
      return invitations.map(({ id }) => id);
    },
    answer: (stylist: Person, id: string, action: "accept" | "decline", body: object = {}) =>
      api.post(`/stylist/invitations/${id}/${action}`, body, { headers: stylist.headers }),
    /** An engagement of the two; answers its id. */
    engage: async (client: Person, stylist: Person, fields: object = {}): Promise<string> => {
      const [id = ""] = await calls.invited(client, await calls.brief(client, fields), [stylist]);
      return bodyOf(await calls.answer(stylist, id, "accept")).engagement_id as string;
    },
    readEngagement: async (stylist: Person, id: string) =>
      bodyOf(await api.get(`/stylist/engagements/${id}`, { headers: stylist.headers })).engagement,
  };
  return calls;
}
