/** @jest-environment node */
import { NextResponse } from "next/server";

import {
  BAG_COOKIE,
  CookieChanges,
  readBagId,
  readPlacedOrders,
  readSession,
  SESSION_COOKIE,
} from "../cookies";
import { forwardedHeaders } from "../forwarded-headers";
import { safeNext } from "../next-path";
import { assertSameOrigin } from "../origin";
import { readToken } from "../token";

const HOUR_MS = 3_600_000;
const ID = "01M80YJ16E50H8WMKBE1TQQWQT";

function token(claims: object): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  return `${part({ alg: "HS256" })}.${part(claims)}.c2lnbmF0dXJl`;
}

const inOneHour = () => Math.floor((Date.now() + HOUR_MS) / 1000);
const jar = (values: Record<string, string>) => ({
  get: (name: string) => (name in values ? { value: values[name] ?? "" } : undefined),
});

describe("refusing other sites", () => {
  const request = (method: string, headers: Record<string, string>) => ({
    method,
    headers: new Headers({ host: "house.test", ...headers }),
  });

  beforeEach(() => {
    process.env.STOREFRONT_URL = "https://style.test";
  });

  it.each([
    ["the house itself", { "sec-fetch-site": "same-origin", origin: "http://house.test" }],
    ["the house behind its public name", { origin: "https://style.test" }],
    ["a browser that sends no origin", { "sec-fetch-site": "same-origin" }],
  ])("lets %s change something", (_, headers) => {
    expect(() => assertSameOrigin(request("POST", headers))).not.toThrow();
  });

  it.each([
    ["another site", { "sec-fetch-site": "cross-site", origin: "https://evil.test" }],
    [
      "a neighbour on the same site",
      { "sec-fetch-site": "same-site", origin: "http://house.test" },
    ],
    ["a page with an opaque origin", { "sec-fetch-site": "same-origin", origin: "null" }],
    ["an origin that lies about its site", { origin: "https://house.test.evil.test" }],
    ["another port", { origin: "http://house.test:8080" }],
    ["a client that says nothing", {}],
  ])("refuses %s", (_, headers) => {
    expect(() => assertSameOrigin(request("DELETE", headers))).toThrow(
      expect.objectContaining({ status: 403, code: "cross_site" }),
    );
  });

  it("lets anybody read", () => {
    expect(() =>
      assertSameOrigin(request("GET", { "sec-fetch-site": "cross-site" })),
    ).not.toThrow();
  });
});

describe("the way back", () => {
  it.each([
    ["/checkout", "/checkout"],
    ["/account/orders?page=2", "/account/orders?page=2"],
    ["/p/gown#care", "/p/gown"],
  ])("follows %s", (next, expected) => {
    expect(safeNext(next, "/account")).toBe(expected);
  });

  it.each([
    "//evil.test",
    "/\\evil.test",
    "/\\/evil.test",
    "\\\\evil.test",
    "https://evil.test",
    "javascript:alert(1)",
    "/\t/evil.test",
    "/..//evil.test",
    "/api/account/sign-out",
    "account",
    "",
    `/${"a".repeat(600)}`,
    null,
    undefined,
  ])("does not follow %j", (next) => {
    expect(safeNext(next, "/account")).toBe("/account");
  });
});

describe("cookies", () => {
  it("takes a token for a session until it runs out", () => {
    const good = token({ actor_id: "cus_1", exp: inOneHour() });
    expect(readSession(jar({ [SESSION_COOKIE]: good }))).toBe(good);
    const old = token({ actor_id: "cus_1", exp: inOneHour() - 7200 });
    expect(readSession(jar({ [SESSION_COOKIE]: old }))).toBeNull();
    expect(readSession(jar({ [SESSION_COOKIE]: "a b c" }))).toBeNull();
    expect(readSession(jar({}))).toBeNull();
  });

  it.each(["cart_../../admin", "cart_", "order_01M80YJ16E50H8WMKBE1TQQWQT", "cart_a?b=1234567890"])(
    "takes %s for no bag",
    (value) => {
      expect(readBagId(jar({ [BAG_COOKIE]: value }))).toBeNull();
    },
  );

  it("reads the id of a bag", () => {
    expect(readBagId(jar({ [BAG_COOKIE]: `cart_${ID}` }))).toBe(`cart_${ID}`);
  });

  it("hides what it writes from scripts and other sites, and ends with the token", () => {
    process.env.STOREFRONT_URL = "https://style.test";
    const changes = new CookieChanges();
    changes.setSession(token({ actor_id: "cus_1", exp: inOneHour() }));
    const response = NextResponse.json({});
    changes.applyTo(response);
    const written = response.cookies.get(SESSION_COOKIE);
    expect(written).toMatchObject({ httpOnly: true, sameSite: "lax", secure: true, path: "/" });
    expect(written?.maxAge).toBeGreaterThan(3590);
    expect(written?.maxAge).toBeLessThanOrEqual(3600);
  });

  it("remembers the last five orders of this browser, each once", () => {
    const ids = ["A", "B", "C", "D", "E"].map((letter) => `order_${letter.repeat(26)}`);
    const changes = new CookieChanges();
    changes.rememberOrder(`order_${ID}`, [ids[0] ?? "", `order_${ID}`, ...ids.slice(1)]);
    const response = NextResponse.json({});
    changes.applyTo(response);
    const value = response.cookies.get("zaga_orders")?.value ?? "";
    expect(readPlacedOrders(jar({ zaga_orders: value }))).toEqual([
      `order_${ID}`,
      ...ids.slice(0, 4),
    ]);
  });
});

describe("reading a token", () => {
  it.each([["garbage"], ["a.b.c"], [token({ actor_id: "cus_1" })], [""]])(
    "finds no claims in %s",
    (value) => {
      expect(readToken(value)).toBeNull();
    },
  );

  it("knows whose it is and until when", () => {
    const exp = inOneHour();
    expect(readToken(token({ actor_id: "cus_1", exp }))).toEqual({
      actor_id: "cus_1",
      expires_at_ms: exp * 1000,
    });
  });
});

describe("headers carried on", () => {
  it("believes only the nearest proxy about the visitor's address", () => {
    const headers = new Headers({ "x-forwarded-for": "1.1.1.1, 203.0.113.9" });
    expect(forwardedHeaders(headers)["x-forwarded-for"]).toBe("203.0.113.9");
  });

  it("keeps a sound request id and replaces any other", () => {
    const sound = forwardedHeaders(new Headers({ "x-request-id": "abcdef12-3456" }));
    expect(sound["x-request-id"]).toBe("abcdef12-3456");
    const odd = forwardedHeaders(new Headers({ "x-request-id": "<script>" }));
    expect(odd["x-request-id"]).toMatch(/^[\w-]{36}$/);
  });
});
