import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, generateJwtToken } from "@medusajs/framework/utils";
import type { AxiosInstance } from "axios";
import { BOOKING_MODULE } from "../../src/modules/booking";
import type BookingModuleService from "../../src/modules/booking/service";
import type { Slot } from "../../src/modules/booking/types";
import { STYLIST_MODULE } from "../../src/modules/stylist";
import type { StylistStatus } from "../../src/modules/stylist/lib/stylist-status";
import type StylistModuleService from "../../src/modules/stylist/service";
import { eventuallyPasses } from "./eventually-passes";
import { PASSWORD, type Person } from "./people";

const DAY_MS = 86_400_000;
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];

export type Headers = Record<string, string>;

/** A stylist with hours and two kinds of appointment: one confirmed at once, one on request. */
export type BookableStylist = Person & { instant: string; on_request: string };

type StylistOptions = { email: string; time_zone?: string; status?: StylistStatus };

async function tokenFrom(api: AxiosInstance, path: string, email: string): Promise<string> {
  const { status, data } = await api.post(path, { email, password: PASSWORD });
  if (status !== 200) {
    throw new Error(`${path} answered ${status}: ${JSON.stringify(data)}`);
  }
  return data.token as string;
}

const TYPE = {
  description: "",
  duration_minutes: 60,
  slot_interval_minutes: 30,
  minimum_notice_minutes: 120,
  horizon_days: 30,
  price_amount: 150,
  deposit_amount: 0,
  currency_code: "usd",
  modes: ["in_person", "video"],
};

/**
 * A stylist who registered and applied over HTTP, with the state and profile that a test needs put
 * into the row: how one gets there is the business of other tests. Open every day from 9 to 18.
 */
export async function createStylist(
  api: AxiosInstance,
  container: MedusaContainer,
  { email, time_zone = "Asia/Tokyo", status = "approved" }: StylistOptions,
): Promise<BookableStylist> {
  const registration = await tokenFrom(api, "/auth/stylist/emailpass/register", email);
  const { data, status: answered } = await api.post(
    "/stylist/applications",
    { display_name: `Amara ${email.split("@")[0]}` },
    { headers: { authorization: `Bearer ${registration}` } },
  );
  if (answered !== 201) {
    throw new Error(`/stylist/applications answered ${answered}: ${JSON.stringify(data)}`);
  }
  const id = data.stylist.id as string;
  const stylists = container.resolve<StylistModuleService>(STYLIST_MODULE);
  await stylists.updateStylists({ id, status, time_zone, city: "Tokyo" });
  const bookings = container.resolve<BookingModuleService>(BOOKING_MODULE);
  await bookings.setAvailability(id, {
    time_zone,
    studio_address: "1 Ginza, Tokyo",
    video_link: "https://meet.example/amara",
    weekly_hours: EVERY_DAY.map((weekday) => ({ weekday, start: "09:00", end: "18:00" })),
  });
  await bookings.setBookable(id, status === "approved");
  const [instant, onRequest] = await bookings.createAppointmentTypes([
    { ...TYPE, stylist_id: id, name: "First meeting", confirmation: "instant", position: 0 },
    { ...TYPE, stylist_id: id, name: "Fitting", confirmation: "on_request", position: 1 },
  ]);
  const token = await tokenFrom(api, "/auth/stylist/emailpass", email);
  return {
    id,
    email,
    headers: { authorization: `Bearer ${token}` },
    instant: instant?.id ?? "",
    on_request: onRequest?.id ?? "",
  };
}

/** The token of a brand partner, as it will be once partners sign in. */
export function partnerHeaders(container: MedusaContainer): Headers {
  const { projectConfig } = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE);
  const token = generateJwtToken(
    {
      actor_id: "part_somebody",
      actor_type: "partner",
      auth_identity_id: "authid_somebody",
      app_metadata: { partner_id: "part_somebody" },
    },
    { secret: projectConfig.http.jwtSecret, expiresIn: "1h" },
  );
  return { authorization: `Bearer ${token}` };
}

/** The free hours of a stylist from some days ahead on, over HTTP. */
export async function freeSlots(
  api: AxiosInstance,
  storeHeaders: Headers,
  stylist: BookableStylist,
  daysAhead = 3,
): Promise<Slot[]> {
  const from = new Date(Date.now() + daysAhead * DAY_MS);
  const { data, status } = await api.get(`/store/stylists/${stylist.id}/slots`, {
    headers: storeHeaders,
    params: {
      appointment_type_id: stylist.instant,
      from: from.toISOString(),
      to: new Date(from.getTime() + 5 * DAY_MS).toISOString(),
      time_zone: "America/New_York",
    },
  });
  if (status !== 200) {
    throw new Error(`The slots answered ${status}: ${JSON.stringify(data)}`);
  }
  return data.slots as Slot[];
}

/** Puts a booking at another time behind the back of all rules, e.g. into the past. */
export async function shiftBooking(
  container: MedusaContainer,
  id: string,
  minutesFromNow: number,
): Promise<void> {
  await container.resolve(ContainerRegistrationKeys.PG_CONNECTION).raw(
    `update booking set starts_at = now() + ? * interval '1 minute',
       ends_at = now() + (? + duration_minutes) * interval '1 minute' where id = ?`,
    [minutesFromNow, minutesFromNow, id],
  );
}

/** Lets the ten minutes of a hold be over. */
export async function endHold(container: MedusaContainer, id: string): Promise<void> {
  await container
    .resolve(ContainerRegistrationKeys.PG_CONNECTION)
    .raw("update booking set hold_expires_at = now() - interval '1 second' where id = ?", [id]);
}

/** Waits until nobody is still to be told of what has happened to a booking. */
export async function peopleTold(container: MedusaContainer): Promise<void> {
  const pg = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  await eventuallyPasses(async () => {
    const { rows } = await pg.raw<{ rows: unknown[] }>(
      "select id from booking_change where untold_since is not null",
    );
    if (rows.length > 0) {
      throw new Error(`${rows.length} changes of bookings are still untold.`);
    }
  });
}
