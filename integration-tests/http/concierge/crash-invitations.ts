import type { AxiosResponse } from "axios";
import type { Client } from "pg";
import { typeId } from "../../helpers/diary-cast";
import type { FreezePoint } from "../../helpers/freezing-proxy";
import { bodyOf } from "./concierge-house";
import { coupleOf, type CrashCase, rowOf, type Server } from "./crash-house";

type Action = "invite" | "accept" | "decline" | "withdraw";
type Plan = {
  does: Action;
  /** How the appointment that is held becomes one. */
  hour: "instant" | "on_request";
  dies: keyof typeof POINTS;
  byJob?: true;
  /** Another stylist, invited without an hour, is who accepts. */
  isRival?: true;
};
type Ids = { brief: string; booking: string; invitation: string };

const DAY_MS = 86_400_000;
const AWAY = { reason: "I am in Milan that week." };

const POINTS = {
  // Whoever changes something about a brief holds its lock.
  "before it is committed": ({ brief }) => ({
    statement: "COMMIT",
    about: `concierge:brief:${brief}`,
    when: "before",
  }),
  "before the hour is touched": ({ brief }) => ({
    statement: "COMMIT",
    about: `concierge:brief:${brief}`,
    when: "after",
  }),
  "before the hour is committed": ({ booking }) => ({
    statement: "COMMIT",
    about: `booking b where id = '${booking}'`,
    when: "before",
  }),
  "before the hour is noted": ({ invitation }) => ({
    statement: "set booking_settled_at",
    about: invitation,
    when: "before",
  }),
  "before anybody is told": ({ invitation }) => ({
    statement: "set booking_settled_at",
    about: invitation,
    when: "after",
  }),
} satisfies Record<string, (ids: Ids) => FreezePoint>;

const PLANS: readonly Plan[] = [
  { does: "invite", hour: "on_request", dies: "before it is committed" },
  { does: "invite", hour: "on_request", dies: "before the hour is touched" },
  { does: "invite", hour: "on_request", dies: "before the hour is committed" },
  { does: "accept", hour: "on_request", dies: "before it is committed" },
  { does: "accept", hour: "on_request", dies: "before the hour is touched" },
  { does: "accept", hour: "instant", dies: "before the hour is touched", byJob: true },
  { does: "accept", hour: "instant", dies: "before the hour is committed" },
  { does: "accept", hour: "instant", dies: "before the hour is noted" },
  { does: "accept", hour: "on_request", dies: "before the hour is noted", byJob: true },
  { does: "accept", hour: "on_request", dies: "before anybody is told" },
  {
    does: "accept",
    hour: "on_request",
    dies: "before the hour is touched",
    byJob: true,
    isRival: true,
  },
  { does: "decline", hour: "on_request", dies: "before it is committed" },
  { does: "decline", hour: "on_request", dies: "before the hour is touched" },
  { does: "decline", hour: "instant", dies: "before the hour is touched", byJob: true },
  { does: "decline", hour: "on_request", dies: "before the hour is noted" },
  { does: "withdraw", hour: "instant", dies: "before it is committed" },
  { does: "withdraw", hour: "instant", dies: "before the hour is touched" },
  { does: "withdraw", hour: "on_request", dies: "before the hour is touched", byJob: true },
  { does: "withdraw", hour: "on_request", dies: "before the hour is noted" },
];

/** How many couples of the cast the cases take; one more is everybody's other stylist. */
export const INVITATION_COUPLES = PLANS.length + 1;

const STATE = `
  select br.status as brief, i.status as invitation, b.status as booking,
    i.booking_settled_at is not null as is_settled,
    (select count(*)::int from invitation o where o.brief_id = br.id) as invitations,
    (select count(*)::int from engagement e where e.brief_id = br.id) as engagements
  from brief br join booking b on b.id = $2 left join invitation i on i.booking_id = b.id
  where br.id = $1`;

function statesOf({ does, hour, dies, isRival }: Plan): Pick<CrashCase, "left" | "end"> {
  const held = hour === "instant" ? "held" : "requested";
  const count = isRival ? 2 : 1;
  const waiting = {
    brief: "open",
    invitation: "pending",
    booking: held,
    is_settled: false,
    invitations: count,
    engagements: 0,
  };
  const answered = { ...waiting, is_settled: true };
  const taken = { ...answered, brief: "engaged", engagements: 1 };
  const before = {
    ...waiting,
    ...(does === "invite" && { invitation: null, booking: "held", invitations: 0 }),
  };
  const end = {
    invite: { ...waiting, booking: "requested" },
    accept: isRival
      ? { ...taken, invitation: "withdrawn", booking: "cancelled" }
      : { ...taken, invitation: "accepted", booking: "confirmed" },
    decline: {
      ...answered,
      invitation: "declined",
      booking: hour === "instant" ? "cancelled" : "declined",
    },
    withdraw: { ...answered, invitation: "withdrawn", booking: "cancelled" },
  }[does];
  const left = {
    "before it is committed": before,
    "before the hour is touched": { ...end, booking: before.booking, is_settled: false },
    "before the hour is committed": { ...end, booking: before.booking, is_settled: false },
    "before the hour is noted": { ...end, is_settled: false },
    "before anybody is told": end,
  }[dies];
  return { left, end };
}

async function prepare(
  plan: Plan,
  index: number,
  house: Server,
  database: Client,
): Promise<CrashCase> {
  const { does, hour, dies, byJob = false, isRival } = plan;
  const { client, stylist } = coupleOf(index);
  const rival = coupleOf(PLANS.length).stylist;
  const { concierge } = house;
  await database.query("update appointment_type set confirmation = $1 where id = $2", [
    hour,
    typeId(index),
  ]);
  const day = new Date(Date.now() + 10 * DAY_MS).toISOString().slice(0, 10);
  const held = await house.api.post(
    "/store/bookings",
    {
      stylist_id: stylist.id,
      appointment_type_id: typeId(index),
      starts_at: `${day}T09:00:00.000Z`,
      mode: "video",
      time_zone: "Asia/Tokyo",
    },
    concierge.as(client),
  );
  const booking: string = bodyOf(held, 201).booking.id;
  const brief = await concierge.brief(client);
  const invite = (server: Server) =>
    server.concierge.invite(
      client,
      brief,
      { stylist_ids: [stylist.id], booking_id: booking },
      { "idempotency-key": "invited" },
    );
  let [invitation, other] = ["", ""];
  if (does !== "invite") {
    invitation = bodyOf(await invite(house), 201).invitations[0].id;
  }
  if (isRival) {
    [other = ""] = await concierge.invited(client, brief, [rival]);
  }
  const acts: Record<Action, CrashCase["ask"]> = {
    invite,
    accept: (server): Promise<AxiosResponse> =>
      isRival
        ? server.concierge.answer(rival, other, "accept")
        : server.concierge.answer(stylist, invitation, "accept"),
    decline: (server) => server.concierge.answer(stylist, invitation, "decline", AWAY),
    withdraw: (server) =>
      server.api.post(`/store/invitations/${invitation}/withdraw`, {}, server.concierge.as(client)),
  };
  const status = does === "invite" ? 201 : 200;
  return {
    name: `${does} ${isRival ? "another " : ""}with an hour ${hour}, dying ${dies}`,
    dies: POINTS[dies]({ brief, booking, invitation }),
    ask: acts[does],
    state: () => rowOf(database, STATE, [brief, booking]),
    byJob,
    again: [status, status],
    ...statesOf(plan),
  };
}

/** Invitations with a held hour, each over which a server dies. They take the first couples. */
export function invitationCases(house: Server, database: Client): Promise<CrashCase[]> {
  return Promise.all(PLANS.map((plan, index) => prepare(plan, index, house, database)));
}
