/** @jest-environment node */
import { NextRequest } from "next/server";
import { z } from "zod";

import { ApiError } from "@/lib/api-error";

import { handle, HouseError } from "..";

const schema = z.strictObject({ quantity: z.number().int().min(1) });
const context = { params: Promise.resolve({}) };

interface Sent {
  body?: string;
  headers?: Record<string, string>;
  method?: string;
}

function request({ body, headers, method = "POST" }: Sent = {}) {
  return new NextRequest("http://house.test/api/bag/lines", {
    method,
    body,
    headers: {
      host: "house.test",
      "sec-fetch-site": "same-origin",
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...headers,
    },
  });
}

const network = jest.fn<Promise<Response>, [string, RequestInit]>();
const logged = jest.spyOn(console, "error").mockImplementation(() => undefined);

beforeEach(() => {
  process.env.MEDUSA_BACKEND_URL = "http://api.test";
  process.env.MEDUSA_PUBLISHABLE_KEY = "pk_test";
  process.env.STOREFRONT_URL = "http://house.test";
  globalThis.fetch = network as unknown as typeof fetch;
  network.mockReset();
  logged.mockClear();
});

async function answerOf(work: () => Promise<unknown>, sent?: Sent) {
  const response = await handle({}, work)(request(sent), context);
  return { status: response.status, body: await response.json(), headers: response.headers };
}

describe("a route of the storefront", () => {
  it.each([
    ["an unknown key", '{"quantity":1,"price":0}', 400, "invalid_fields"],
    ["a wrong type", '{"quantity":"1"}', 400, "invalid_fields"],
    ["broken JSON", "{", 400, "not_json"],
    ["a huge body", `{"quantity":1,"x":"${"a".repeat(20_000)}"}`, 413, "body_too_large"],
  ])("refuses %s before anything is done", async (_, body, status, code) => {
    const work = jest.fn();
    const response = await handle({ body: schema }, work)(request({ body }), context);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ type: "invalid_data", code });
    expect(work).not.toHaveBeenCalled();
  });

  it("refuses another site before it reads the body", async () => {
    const sent = { body: "{}", headers: { "sec-fetch-site": "cross-site" } };
    const response = await handle({ body: schema }, jest.fn())(request(sent), context);
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ code: "cross_site" });
  });

  it("asks for a client where one is needed", async () => {
    const response = await handle({ signedIn: true }, jest.fn())(request(), context);
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ code: "session_expired" });
    expect(response.cookies.get("zaga_session")).toMatchObject({ value: "", maxAge: 0 });
  });

  it("calls the API as the visitor: language, key, address and request id", async () => {
    network.mockResolvedValue(Response.json({ cart: {} }));
    const headers = {
      "x-zaga-locale": "fr-jp",
      "x-forwarded-for": "203.0.113.9",
      "x-request-id": "request-0001",
    };
    const work = handle({}, ({ api }) => api("/store/carts/1"));
    const response = await work(request({ headers }), context);
    expect(response.headers.get("x-request-id")).toBe("request-0001");
    const [address, init] = network.mock.calls[0] ?? [];
    expect(address).toBe("http://api.test/store/carts/1");
    expect(init?.headers).toMatchObject({
      "x-publishable-api-key": "pk_test",
      "x-medusa-locale": "fr-FR",
      "x-forwarded-for": "203.0.113.9",
      "x-request-id": "request-0001",
    });
  });

  it.each([
    [
      "no stock",
      new ApiError(400, { type: "not_allowed", code: "insufficient_inventory", message: "x" }),
      409,
      "sold_out",
    ],
    ["no answer in time", new ApiError(503, { type: "unreachable", message: "x" }), 504, "timeout"],
    [
      "a failing API",
      new ApiError(500, { type: "unknown_error", message: "secret" }),
      502,
      "unavailable",
    ],
    [
      "an ended session",
      new ApiError(401, { type: "unauthorized", message: "x" }),
      401,
      "session_expired",
    ],
    [
      "a refusal of its own",
      new HouseError(409, "conflict", "bag_empty", "Empty."),
      409,
      "bag_empty",
    ],
    ["a surprise", new Error("amara@example.com"), 500, "unexpected"],
  ])("answers %s in the house's shape", async (_, error, status, code) => {
    const answer = await answerOf(() => Promise.reject(error));
    expect(answer.status).toBe(status);
    expect(answer.body).toMatchObject({ type: expect.any(String), code });
    expect(JSON.stringify(answer.body)).not.toMatch(/secret|amara/);
  });

  it("logs failures without what anybody typed", async () => {
    await answerOf(() => Promise.reject(new Error("amara@example.com, rue de Seine")));
    expect(logged).toHaveBeenCalledTimes(1);
    expect(String(logged.mock.calls[0])).not.toMatch(/amara|Seine/);
  });

  it("passes on how long to wait", async () => {
    const limited = new ApiError(429, {
      type: "rate_limited",
      code: "too_many_requests",
      message: "Slow.",
      details: { retry_after_seconds: 12 },
    });
    const answer = await answerOf(() => Promise.reject(limited));
    expect(answer.status).toBe(429);
    expect(answer.headers.get("retry-after")).toBe("12");
  });

  it("keeps every answer out of shared caches", async () => {
    const { headers } = await answerOf(() => Promise.resolve({}), { method: "GET" });
    expect(headers.get("cache-control")).toBe("private, no-store");
  });
});
