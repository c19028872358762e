import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { BOOKING_MODULE } from "../../../src/modules/booking";
import type BookingModuleService from "../../../src/modules/booking/service";
import {
  type BookableStylist,
  createStylist,
  freeSlots,
  type Headers,
  partnerHeaders,
} from "../../helpers/bookings";
import { describeHouse } from "../../helpers/house";
import { createClient, type Person } from "../../helpers/people";
import { createShop, type Shop } from "../../helpers/shop";

type Caller = "anonymous" | "client" | "stylist" | "suspended" | "partner";
type Method = "GET" | "POST" | "PUT" | "DELETE";
type Row = {
  method: Method;
  /** As in the route's folder; `[id]` and the like are filled in. */
  path: string;
  query?: string;
  body?: object;
  expected: Record<Caller, number>;
};

const API = resolve(__dirname, "../../../src/api");
/** Where the routes of stylists and bookings lie. */
const FOLDERS = [
  "store/appointment-types",
  "store/bookings",
  "store/stylists",
  "stylist",
  "calendar-feeds",
  "admin/bookings",
  "admin/reviews",
  "admin/stylists",
];
/** Routes of the atelier that have a table of their own. */
const OF_THE_CONCIERGE = /^stylist\/(?:invitations|clients|engagements|briefs|boards|catalogue)\//;
const EXPORTED = /export (?:async )?(?:function|const) (GET|POST|PUT|DELETE|PATCH)\b/g;

const all = (status: number): Record<Caller, number> => ({
  anonymous: status,
  client: status,
  stylist: status,
  suspended: status,
  partner: status,
});
/** Whatever is open to everybody. */
const open = all(200);
/** What belongs to one client: `client` is another one. */
const ofClient = (client: number) => ({ ...all(403), anonymous: 401, client });
/** What belongs to one stylist: `stylist` is another one, `suspended` a third. */
const ofStylist = (stylist: number, suspended = 403) => ({
  ...all(403),
  anonymous: 401,
  stylist,
  suspended,
});
const ofStaff = all(401);

const SLOTS =
  "appointment_type_id={type}&from=2027-01-01T00:00:00Z&to=2027-01-02T00:00:00Z&time_zone=UTC";
const HOLD = {
  stylist_id: "{stylist}",
  appointment_type_id: "{type}",
  starts_at: "2020-01-01T00:00:00Z",
  mode: "video",
  time_zone: "UTC",
};
const AT = { starts_at: "2027-01-01T00:00:00Z" };
const WHY = { reason: "A reason." };
const NOTE = { note: "A note." };

const row = (
  method: Method,
  path: string,
  expected: Record<Caller, number>,
  body?: object,
  query?: string,
): Row => ({ method, path, expected, body, query });

const TABLE: Row[] = [
  row("GET", "store/stylists", open),
  row("GET", "store/stylists/[id]", open),
  row("GET", "store/stylists/[id]/slots", open, undefined, SLOTS),
  row("GET", "store/stylists/[id]/portfolio", open),
  row("GET", "store/stylists/[id]/reviews", open),
  row("GET", "store/appointment-types", open, undefined, "stylist_id={stylist}"),
  row("GET", "calendar-feeds/[token]", all(404)),

  row("GET", "store/bookings", ofClient(200)),
  // In the past, so that nothing is held by whoever may hold.
  row("POST", "store/bookings", ofClient(400), HOLD),
  row("GET", "store/bookings/[id]", ofClient(404)),
  row("GET", "store/bookings/[id]/calendar.ics", ofClient(404)),
  row("POST", "store/bookings/[id]/confirm", ofClient(404), {}),
  row("POST", "store/bookings/[id]/cancel", ofClient(404), {}),
  row("POST", "store/bookings/[id]/reschedule", ofClient(404), AT),
  row("POST", "store/bookings/[id]/review", ofClient(404), { rating: 5, text: "Very good." }),

  row("POST", "stylist/applications", ofStylist(409, 409), { display_name: "Another" }),
  row("GET", "stylist/me", ofStylist(200, 200)),
  row("PUT", "stylist/me", ofStylist(200), {}),
  row("POST", "stylist/me/submit", ofStylist(409), {}),
  row("GET", "stylist/me/status-changes", ofStylist(200, 200)),
  row("POST", "stylist/me/portrait", ofStylist(400), {}),
  row("GET", "stylist/documents", ofStylist(200)),
  row("POST", "stylist/documents", ofStylist(400), {}),
  row("DELETE", "stylist/documents/[id]", ofStylist(404)),
  row("GET", "stylist/portfolio", ofStylist(200)),
  row("POST", "stylist/portfolio", ofStylist(400), {}),
  row("PUT", "stylist/portfolio/[id]", ofStylist(404), { title: "Mine now" }),
  row("DELETE", "stylist/portfolio/[id]", ofStylist(404)),
  row("POST", "stylist/portfolio/order", ofStylist(400), { ids: ["pfol_nobody"] }),
  row("GET", "stylist/reviews", ofStylist(200)),
  row("POST", "stylist/reviews/[id]/reply", ofStylist(404), { reply: "Thank you." }),
  row("GET", "stylist/availability", ofStylist(200)),
  row("PUT", "stylist/availability", ofStylist(200), {}),
  row("GET", "stylist/appointment-types", ofStylist(200)),
  row("POST", "stylist/appointment-types", ofStylist(400), {}),
  row("PUT", "stylist/appointment-types/[id]", ofStylist(404), { name: "Mine now" }),
  row("DELETE", "stylist/appointment-types/[id]", ofStylist(404)),
  row("GET", "stylist/today", ofStylist(200)),
  row("GET", "stylist/bookings", ofStylist(200, 200)),
  row("GET", "stylist/bookings/[id]", ofStylist(404, 404)),
  row("GET", "stylist/bookings/[id]/calendar.ics", ofStylist(404, 404)),
  row("POST", "stylist/bookings/[id]/accept", ofStylist(404), {}),
  row("POST", "stylist/bookings/[id]/decline", ofStylist(404), WHY),
  row("POST", "stylist/bookings/[id]/cancel", ofStylist(404), WHY),
  row("POST", "stylist/bookings/[id]/reschedule", ofStylist(404), AT),
  row("POST", "stylist/bookings/[id]/complete", ofStylist(404), {}),
  row("POST", "stylist/bookings/[id]/no-show", ofStylist(404), {}),
  row("POST", "stylist/calendar-feed", ofStylist(201), {}),
  row("DELETE", "stylist/calendar-feed", ofStylist(200)),

  row("GET", "admin/stylists", ofStaff),
  row("GET", "admin/stylists/[id]", ofStaff),
  row("GET", "admin/stylists/[id]/documents/[document_id]/content", ofStaff),
  row("POST", "admin/stylists/[id]/approve", ofStaff, {}),
  row("POST", "admin/stylists/[id]/request-changes", ofStaff, NOTE),
  row("POST", "admin/stylists/[id]/reject", ofStaff, NOTE),
  row("POST", "admin/stylists/[id]/suspend", ofStaff, NOTE),
  row("POST", "admin/stylists/[id]/reinstate", ofStaff, {}),
  row("POST", "admin/stylists/[id]/reopen", ofStaff, NOTE),
  row("GET", "admin/reviews", ofStaff),
  row("POST", "admin/reviews/[id]/publish", ofStaff, {}),
  row("POST", "admin/reviews/[id]/reject", ofStaff, NOTE),
  row("GET", "admin/bookings", ofStaff),
  row("GET", "admin/bookings/[id]", ofStaff),
  row("POST", "admin/bookings/[id]/move", ofStaff, AT),
  row("POST", "admin/bookings/[id]/cancel", ofStaff, WHY),
  row("POST", "admin/bookings/[id]/accept", ofStaff, {}),
  row("POST", "admin/bookings/[id]/decline", ofStaff, WHY),
  row("POST", "admin/bookings/[id]/complete", ofStaff, {}),
  row("POST", "admin/bookings/[id]/no-show", ofStaff, {}),
];

/** Every route that the code has, as `METHOD path`. */
function routesInCode(): string[] {
  const files = FOLDERS.flatMap((folder) =>
    readdirSync(resolve(API, folder), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith("route.ts"))
      .map((file) => `${folder}/${file}`)
      .filter((file) => !OF_THE_CONCIERGE.test(file)),
  );
  return files.flatMap((file) => {
    const path = file.replace(/\/route\.ts$/, "");
    const methods = readFileSync(resolve(API, file), "utf8").matchAll(EXPORTED);
    return [...methods].map(([, method]) => `${method ?? ""} ${path}`);
  });
}

describeHouse({
  name: "booking_access",
  tests: ({ api, getContainer }) => {
    let shop: Shop;
    let stylist: BookableStylist;
    let ada: Person;
    let bookingId: string;
    let callers: Record<Caller, Headers>;

    const service = () => getContainer().resolve<BookingModuleService>(BOOKING_MODULE);

    beforeAll(async () => {
      const container = getContainer();
      shop = await createShop(container);
      stylist = await createStylist(api, container, { email: "amara@example.com" });
      ada = await createClient(api, shop.storeHeaders, "ada@example.com");
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
      const [slot] = await freeSlots(api, shop.storeHeaders, stylist);
      const { data } = await api.post(
        "/store/bookings",
        {
          stylist_id: stylist.id,
          appointment_type_id: stylist.instant,
          starts_at: slot?.starts_at,
          mode: "video",
          time_zone: "Europe/Paris",
        },
        { headers: { ...shop.storeHeaders, ...ada.headers } },
      );
      bookingId = data.booking.id;
      await api.post(
        `/store/bookings/${bookingId}/confirm`,
        {},
        { headers: { ...shop.storeHeaders, ...ada.headers } },
      );
    });

    function fill(text: string): string {
      const isBooking = /bookings\/\[id\]/.test(text);
      const isType = /appointment-types\/\[id\]/.test(text);
      const isStylist = /stylists\/\[id\]/.test(text);
      const id = isBooking
        ? bookingId
        : isType
          ? stylist.instant
          : isStylist
            ? stylist.id
            : "some_id";
      return text
        .replace("[id]", id)
        .replace("[document_id]", "sdoc_some")
        .replace("[token]", `${"a".repeat(43)}.ics`)
        .replaceAll("{stylist}", stylist.id)
        .replaceAll("{type}", stylist.instant);
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

    it("is decided for every route there is", () => {
      const named = TABLE.map(({ method, path }) => `${method} ${path}`);
      expect(named.sort()).toEqual(routesInCode().sort());
    });

    it("is refused to whoever it is not for, and leaves everything as it was", async () => {
      const before = {
        booking: await service().getBooking(bookingId),
        changes: await service().listChangesOf(bookingId),
        availability: await service().getAvailability(stylist.id),
        types: await service().listAppointmentTypes({ stylist_id: stylist.id }),
      };
      const names = Object.keys(callers) as Caller[];
      const wrong: string[] = [];
      for (const one of TABLE) {
        for (const caller of names) {
          const status = await ask(one, caller);
          if (status !== one.expected[caller]) {
            wrong.push(
              `${one.method} ${one.path} as ${caller}: ${status}, not ${one.expected[caller]}`,
            );
          }
        }
      }
      expect(wrong).toEqual([]);
      expect({
        booking: await service().getBooking(bookingId),
        changes: await service().listChangesOf(bookingId),
        availability: await service().getAvailability(stylist.id),
        types: await service().listAppointmentTypes({ stylist_id: stylist.id }),
      }).toEqual(before);
    });
  },
});
