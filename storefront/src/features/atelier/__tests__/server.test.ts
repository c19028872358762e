/** @jest-environment node */
import { ApiError } from "@/lib/api-error";
import type { VisitorCall } from "@/lib/session";
import { ATELIER_COOKIE, CookieChanges, SESSION_COOKIE } from "@/lib/session/cookies";
import { NextResponse } from "next/server";

import { apiPath } from "../server/routes";
import { applyAsNew, signInToAtelier } from "../server/sign-in";
import { slotDays } from "../diary/slot-days";
import { splitDay } from "../diary/split-day";
import { bookingOf } from "../shape";
import { isInRoom, mayOpen, openRooms, pathOfRoom } from "../standing";

const ID = "book_01M80YJ16E50H8WMKBE1TQQWQT";

function tokenOf(actorId: string): string {
  const claims = { actor_id: actorId, exp: Math.floor(Date.now() / 1000) + 3600 };
  return `e30.${Buffer.from(JSON.stringify(claims)).toString("base64url")}.c2ln`;
}

/** Answers calls by their path and writes them down. */
function standIn(answers: Record<string, unknown>) {
  const paths: string[] = [];
  const api = ((path: string) => {
    paths.push(path);
    const answer = answers[path];
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  }) as VisitorCall;
  const cookies = new CookieChanges();
  const written = (name: string) => {
    const response = NextResponse.json(null);
    cookies.applyTo(response);
    return response.cookies.get(name)?.value;
  };
  return { context: { api, cookies, locale: "en-us" as const }, paths, written };
}

const credentials = { email: "amara@example.com", password: "a quiet river at dusk" };

describe("what the atelier passes on", () => {
  it("is its own part of the API, by method", () => {
    expect(apiPath("read", "/api/atelier/me")).toBe("/stylist/me");
    expect(apiPath("POST", `/api/atelier/bookings/${ID}/no-show`)).toBe(
      `/stylist/bookings/${ID}/no-show`,
    );
    expect(apiPath("file", `/api/atelier/bookings/${ID}/calendar.ics`)).toBe(
      `/stylist/bookings/${ID}/calendar.ics`,
    );
  });

  it("is nothing else", () => {
    expect(apiPath("read", "/api/atelier/../admin/users")).toBeNull();
    expect(apiPath("read", "/api/atelier/bookings/../me")).toBeNull();
    expect(apiPath("read", `/api/atelier/bookings/${ID}/calendarXics`)).toBeNull();
    expect(apiPath("PUT", `/api/atelier/bookings/${ID}`)).toBeNull();
    expect(apiPath("DELETE", "/api/atelier/me")).toBeNull();
    expect(apiPath("POST", "/api/atelier/documents/%2e%2e")).toBeNull();
  });
});

describe("signing in to the atelier", () => {
  it("keeps a cookie of its own and leaves the client's alone", async () => {
    const { context, written } = standIn({
      "/auth/stylist/emailpass": { token: tokenOf("sty_1") },
    });
    await expect(signInToAtelier(context, credentials)).resolves.toBe("stylist");
    expect(written(ATELIER_COOKIE)).toBe(tokenOf("sty_1"));
    expect(written(SESSION_COOKIE)).toBeUndefined();
  });

  it("leads a client who has not applied to the application", async () => {
    const { context, written } = standIn({ "/auth/stylist/emailpass": { token: tokenOf("") } });
    await expect(signInToAtelier(context, credentials)).resolves.toBe("applicant");
    expect(written(ATELIER_COOKIE)).toBe(tokenOf(""));
  });

  it("says the same for an unknown address and a wrong password", async () => {
    const refusal = new ApiError(401, { type: "unauthorized", message: "No." });
    const { context, written } = standIn({ "/auth/stylist/emailpass": refusal });
    await expect(signInToAtelier(context, credentials)).rejects.toMatchObject({
      status: 401,
      code: "invalid_credentials",
    });
    expect(written(ATELIER_COOKIE)).toBeUndefined();
  });
});

describe("applying", () => {
  const person = { ...credentials, display_name: "Amara Okafor" };

  it("ends with a token that names the stylist", async () => {
    const { context, paths, written } = standIn({
      "/auth/stylist/emailpass/register": { token: tokenOf("") },
      "/stylist/applications": { stylist: { id: "sty_1" } },
      "/auth/token/refresh": { token: tokenOf("sty_1") },
    });
    await applyAsNew(context, person);
    expect(paths).toEqual([
      "/auth/stylist/emailpass/register",
      "/stylist/applications",
      "/auth/token/refresh",
    ]);
    expect(written(ATELIER_COOKIE)).toBe(tokenOf("sty_1"));
  });

  it("with an address that the house knows leads to the sign-in, and opens nothing", async () => {
    const known = new ApiError(409, { type: "conflict", message: "Known." });
    const { context, paths } = standIn({ "/auth/stylist/emailpass/register": known });
    await expect(applyAsNew(context, person)).rejects.toMatchObject({
      status: 409,
      code: "email_known",
    });
    expect(paths).toHaveLength(1);
  });
});

describe("the rooms of the atelier", () => {
  it("open with the stylist's standing", () => {
    expect(openRooms("draft")[0]).toBe("application");
    expect(mayOpen("submitted", "bookings")).toBe(false);
    expect(mayOpen("approved", "today")).toBe(true);
    expect(openRooms("suspended")).toEqual(["application", "bookings"]);
    expect(openRooms("rejected")).toEqual(["application"]);
    expect(pathOfRoom("today")).toBe("/atelier");
    expect(pathOfRoom("hours")).toBe("/atelier/hours");
  });
});

describe("a day", () => {
  const at = (id: string, hour: number, status: "confirmed" | "requested" = "confirmed") =>
    bookingOf({
      id,
      status,
      appointment_type: { id: "apt_1", name: "Fitting", duration_minutes: 60 },
      mode: "video",
      starts_at: `2026-12-04T${String(hour).padStart(2, "0")}:00:00.000Z`,
      ends_at: `2026-12-04T${String(hour + 1).padStart(2, "0")}:00:00.000Z`,
      stylist_time_zone: "UTC",
    });
  const day = [at("c", 15), at("a", 9), at("b", 11, "requested")];

  it("puts what is on or comes next first, and the rest in the order of time", () => {
    const now = (hour: number, minute = 0) => Date.UTC(2026, 11, 4, hour, minute);
    expect(splitDay(day, now(9, 30)).next?.id).toBe("a");
    const later = splitDay(day, now(10));
    expect(later.next?.id).toBe("c");
    expect(later.others.map(({ id }) => id)).toEqual(["a", "b"]);
    expect(splitDay(day, now(16)).next).toBeNull();
  });

  it("of free hours is the day of the place", () => {
    const slots = day
      .map(({ starts_at, ends_at }) => ({ starts_at, ends_at }))
      .sort((a, b) => (a.starts_at < b.starts_at ? -1 : 1));
    expect(slotDays(slots, "Asia/Tokyo").map((own) => [own.date, own.slots.length])).toEqual([
      ["2026-12-04", 2],
      ["2026-12-05", 1],
    ]);
  });
});

describe("the atelier's calls about clients", () => {
  const client = (rest: string) => `/api/atelier/${rest}`;
  const BOARD = "board_01M80YJ16E50H8WMKBE1TQQWQT";
  const ENGAGEMENT = "eng_01M80YJ16E50H8WMKBE1TQQWQT";

  it("reach boards, engagements, pictures of briefs and the catalogue, and nothing beside them", () => {
    expect(apiPath("PUT", client(`boards/${BOARD}`))).toBe(`/stylist/boards/${BOARD}`);
    expect(apiPath("POST", client(`boards/${BOARD}/share`))).toBe(`/stylist/boards/${BOARD}/share`);
    expect(apiPath("POST", client(`engagements/${ENGAGEMENT}/boards`))).not.toBeNull();
    expect(apiPath("read", client("catalogue"))).toBe("/stylist/catalogue");
    expect(
      apiPath("picture", client("briefs/brief_01M80YJ16E50/pictures/bpic_01M80YJ16E50/content")),
    ).not.toBeNull();
    expect(apiPath("POST", client(`boards/${BOARD}/approve`))).toBeNull();
    expect(apiPath("POST", client(`engagements/${ENGAGEMENT}/reassign`))).toBeNull();
    expect(apiPath("DELETE", client(`engagements/${ENGAGEMENT}`))).toBeNull();
  });

  it("belong to rooms that open with approval", () => {
    expect(mayOpen("submitted", "invitations")).toBe(false);
    expect(mayOpen("approved", "clients")).toBe(true);
    expect(isInRoom(`/atelier/boards/${BOARD}`, "clients")).toBe(true);
    expect(isInRoom("/atelier/bookings", "clients")).toBe(false);
    expect(isInRoom("/atelier/invitations", "today")).toBe(false);
  });
});
