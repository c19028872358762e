import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { createStylist, type Headers, partnerHeaders } from "../../helpers/bookings";
import { describeHouse } from "../../helpers/house";
import { createClient, type Person } from "../../helpers/people";
import { createShop, type Shop } from "../../helpers/shop";
import { bodyOf, conciergeCalls, conciergeOf } from "./concierge-house";

type Caller = "anonymous" | "client" | "stylist" | "suspended" | "partner";
type Method = "GET" | "POST" | "PUT" | "DELETE";
type Row = {
  method: Method;
  /** As in the route's folder; `[id]` and the like are filled in. */
  path: string;
  expected: Record<Caller, number>;
  body?: object;
  query?: string;
};

const API = resolve(__dirname, "../../../src/api");
/** Where the routes of the concierge lie. */
const FOLDERS = [
  "store/style-profile",
  "store/briefs",
  "store/invitations",
  "store/engagements",
  "store/boards",
  "store/matches",
  "stylist/invitations",
  "stylist/clients",
  "stylist/engagements",
  "stylist/briefs",
  "stylist/boards",
  "stylist/catalogue",
];
const EXPORTED = /export (?:async )?(?:function|const) (GET|POST|PUT|DELETE|PATCH)\b/g;

const all = (status: number): Record<Caller, number> => ({
  anonymous: status,
  client: status,
  stylist: status,
  suspended: status,
  partner: status,
});
/** What belongs to one client: `client` is another one. */
const ofClient = (client: number) => ({ ...all(403), anonymous: 401, client });
/** What belongs to one stylist: `stylist` is another one, `suspended` a third. */
const ofStylist = (stylist: number) => ({ ...all(403), anonymous: 401, stylist });

const row = (
  method: Method,
  path: string,
  expected: Record<Caller, number>,
  body?: object,
  query?: string,
): Row => ({ method, path, expected, body, query });

const PICTURE = "briefs/[id]/pictures/[picture_id]";
const STEPS = "stylist/engagements/[id]/milestones";
const BOARD = { version: 1, title: "Mine now", looks: [] };

const TABLE: Row[] = [
  row("GET", "store/style-profile", ofClient(200)),
  row("PUT", "store/style-profile", ofClient(409), { version: 7 }),
  row("GET", "store/briefs", ofClient(200)),
  row("POST", "store/briefs", ofClient(400), {}),
  row("GET", "store/briefs/[id]", ofClient(404)),
  row("PUT", "store/briefs/[id]", ofClient(404), { title: "Mine now" }),
  row("POST", "store/briefs/[id]/withdraw", ofClient(404), {}),
  row("POST", "store/briefs/[id]/pictures", ofClient(400), {}),
  row("DELETE", `store/${PICTURE}`, ofClient(404)),
  row("GET", `store/${PICTURE}/content`, ofClient(404)),
  row("GET", "store/briefs/[id]/invitations", ofClient(404)),
  row("POST", "store/briefs/[id]/invitations", ofClient(404), { stylist_id: "{stylist}" }),
  row("POST", "store/invitations/[id]/withdraw", ofClient(404), {}),
  row("GET", "store/engagements", ofClient(200)),
  row("GET", "store/engagements/[id]", ofClient(404)),
  row("POST", "store/engagements/[id]/milestones/[milestone_id]/done", ofClient(404), {}),
  row("GET", "store/boards/[id]", ofClient(404)),
  row("POST", "store/boards/[id]/items/[item_id]/verdict", ofClient(404), { verdict: "keep" }),
  row("POST", "store/boards/[id]/comments", ofClient(404), { text: "Very good." }),
  row("POST", "store/boards/[id]/approve", ofClient(404), { content_hash: "a".repeat(64) }),
  row("POST", "store/matches", ofClient(404), { brief_id: "{brief}" }),
  row("POST", "store/matches/[id]/choices", ofClient(404), { stylist_id: "{stylist}" }),

  row("GET", "stylist/invitations", ofStylist(200)),
  row("GET", "stylist/invitations/[id]", ofStylist(404)),
  row("POST", "stylist/invitations/[id]/accept", ofStylist(404), {}),
  row("POST", "stylist/invitations/[id]/decline", ofStylist(404), { reason: "A reason." }),
  row("GET", `stylist/${PICTURE}/content`, ofStylist(404)),
  row("GET", "stylist/clients", ofStylist(200)),
  row("GET", "stylist/clients/[id]", ofStylist(404)),
  row("GET", "stylist/engagements", ofStylist(200)),
  row("GET", "stylist/engagements/[id]", ofStylist(404)),
  row("POST", "stylist/engagements/[id]/complete", ofStylist(404), {}),
  row("POST", "stylist/engagements/[id]/boards", ofStylist(404), { title: "Mine now" }),
  row("POST", STEPS, ofStylist(404), { title: "Mine now" }),
  row("POST", `${STEPS}/order`, ofStylist(404), { ids: ["{milestone}"] }),
  row("PUT", `${STEPS}/[milestone_id]`, ofStylist(404), { title: "Mine now" }),
  row("DELETE", `${STEPS}/[milestone_id]`, ofStylist(404)),
  row("GET", "stylist/boards/[id]", ofStylist(404)),
  row("PUT", "stylist/boards/[id]", ofStylist(404), BOARD),
  row("DELETE", "stylist/boards/[id]", ofStylist(404)),
  row("POST", "stylist/boards/[id]/share", ofStylist(404), {}),
  row("POST", "stylist/boards/[id]/withdraw", ofStylist(404), {}),
  row("POST", "stylist/boards/[id]/comments", ofStylist(404), { text: "Mine now" }),
  row("GET", "stylist/catalogue", ofStylist(404), undefined, "engagement_id={engagement}"),
];

/** Every route that the code has, as `METHOD path`. */
function routesInCode(): string[] {
  const files = FOLDERS.flatMap((folder) =>
    readdirSync(resolve(API, folder), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith("route.ts"))
      .map((file) => `${folder}/${file}`),
  );
  return files.flatMap((file) => {
    const path = file.replace(/\/route\.ts$/, "");
    const methods = readFileSync(resolve(API, file), "utf8").matchAll(EXPORTED);
    return [...methods].map(([, method]) => `${method ?? ""} ${path}`);
  });
}

describeHouse({
  name: "concierge_access",
  tests: ({ api, getContainer }) => {
    let shop: Shop;
    let ada: Person;
    let callers: Record<Caller, Headers>;
    /** What belongs to Ada and her stylist, by the names of the table. */
    const ids: Record<string, string> = {};
    const calls = conciergeCalls(api, () => shop);
    const service = () => conciergeOf(getContainer());

    beforeAll(async () => {
      const container = getContainer();
      shop = await createShop(container);
      ada = await createClient(api, shop.storeHeaders, "ada@example.com");
      const amara = await createStylist(api, container, { email: "amara@example.com" });
      const other = await createStylist(api, container, { email: "other@example.com" });
      const suspended = await createStylist(api, container, {
        email: "suspended@example.com",
        status: "suspended",
      });
      callers = {
        anonymous: {},
        client: (await createClient(api, shop.storeHeaders, "eve@example.com")).headers,
        stylist: other.headers,
        suspended: suspended.headers,
        partner: partnerHeaders(container),
      };
      const engagement = await calls.engage(ada, amara);
      const brief = await calls.brief(ada);
      const [invitation = ""] = await calls.invited(ada, brief, [amara]);
      const [milestone] = await service().milestonesOf([engagement]);
      const board = await service().createBoard({
        engagement_id: engagement,
        stylist_id: amara.id,
        title: "First thoughts",
        note: null,
        region_id: shop.regionId,
        currency_code: "usd",
      });
      await service().updateBoards({
        id: board.id,
        status: "shared",
        shared_at: new Date(),
        expires_at: new Date(Date.now() + 3_600_000),
      });
      const { id: picture } = await service().addBriefPicture({
        ...{ brief_id: brief, customer_id: ada.id, file_key: "none", mime: "image/webp" },
        ...{ bytes: 1, width: 1, height: 1, blur: null, alt: "" },
      });
      const asked = await api.post("/store/matches", { brief_id: brief }, calls.as(ada));
      Object.assign(ids, {
        ...{ engagement, brief, invitation, picture, board: board.id, stylist: amara.id },
        milestone: milestone?.id,
        match: bodyOf(asked).match_id,
        client: ada.id,
      });
    });

    function fill(text: string): string {
      const kind = /(brief|invitation|engagement|board|client)s\/\[id\]/.exec(text)?.[1] ?? "match";
      return text
        .replace("[id]", ids[kind] ?? "")
        .replace("[picture_id]", ids.picture ?? "")
        .replace("[milestone_id]", ids.milestone ?? "")
        .replace("[item_id]", "bitem_some")
        .replaceAll(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? "");
    }

    async function ask({ method, path, query, body }: Row, caller: Caller): Promise<number> {
      const { status } = await api.request({
        method,
        url: `/${fill(path)}${query ? `?${fill(query)}` : ""}`,
        headers: { ...(path.startsWith("store/") && shop.storeHeaders), ...callers[caller] },
        ...(body && { data: JSON.parse(fill(JSON.stringify(body))) as object }),
      });
      return status;
    }

    const everything = async () => ({
      briefs: await service().briefsById([ids.brief ?? ""]),
      invitations: await service().invitationsPage({ customer_id: ada.id, limit: 10, offset: 0 }),
      engagement: await service().listEngagements({}),
      milestones: await service().milestonesOf([ids.engagement ?? ""]),
      timeline: await service().timelineOf(ids.engagement ?? "", 100),
      profile: await service().getStyleProfile(ada.id),
      boards: await service().listBoards({}),
      comments: await service().listBoardComments({}),
    });

    it("is decided for every route there is", () => {
      const named = TABLE.map(({ method, path }) => `${method} ${path}`);
      expect(named.toSorted()).toEqual(routesInCode().toSorted());
    });

    it("is refused to whoever it is not for, and leaves everything as it was", async () => {
      const before = await everything();
      const wrong: string[] = [];
      for (const one of TABLE) {
        for (const caller of Object.keys(callers) as Caller[]) {
          const status = await ask(one, caller);
          if (status !== one.expected[caller]) {
            wrong.push(
              `${one.method} ${one.path} as ${caller}: ${status}, not ${one.expected[caller]}`,
            );
          }
        }
      }
      expect(wrong).toEqual([]);
      expect(await everything()).toEqual(before);
    });
  },
});
