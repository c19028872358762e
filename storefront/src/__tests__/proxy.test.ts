/** @jest-environment node */
import { NextRequest } from "next/server";

import { proxy } from "../proxy";

/** A token as the API gives it, as far as the storefront can read it. */
function token(seconds: number): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const exp = Math.floor(Date.now() / 1000) + seconds;
  return `${part({ alg: "HS256" })}.${part({ actor_id: "cus_1", exp })}.signature`;
}

function visit(path: string, session?: string) {
  const headers = session ? { cookie: `zaga_session=${session}` } : undefined;
  return proxy(new NextRequest(`http://house.test${path}`, { headers }));
}

const rewrittenTo = (response: Response) => response.headers.get("x-middleware-rewrite");

describe("the page of a piece", () => {
  it("is made for them alone when somebody is signed in", () => {
    const response = visit("/en-us/p/galerie?from=mail", token(3600));
    expect(rewrittenTo(response)).toBe("http://house.test/en-us/salon/p/galerie?from=mail");
  });

  it.each([
    ["nobody", undefined],
    ["somebody whose day is over", token(-10)],
    ["whoever made a token up", "not-a-token"],
  ])("is the shared one for %s", (_, session) => {
    const response = visit("/en-us/p/galerie", session);
    expect(rewrittenTo(response)).toBeNull();
    expect(response.headers.get("x-middleware-next")).toBe("1");
  });
});

it("leaves every other page where it is", () => {
  expect(rewrittenTo(visit("/en-us/c/gowns", token(3600)))).toBeNull();
});

it("gives an address without a locale one, signed in or not", () => {
  const response = visit("/p/galerie", token(3600));
  expect(response.headers.get("location")).toBe("http://house.test/en-us/p/galerie");
});
