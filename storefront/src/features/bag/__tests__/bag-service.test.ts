/** @jest-environment node */
import type { VisitorCall } from "@/lib/session";
import { ApiError } from "@/lib/api-error";
import { BAG_COOKIE, CookieChanges } from "@/lib/session/cookies";
import { NextResponse } from "next/server";

import { type BagContext, openCart, presentBag } from "../server/bag-service";

/** A bag that the API says it does not know: gone, or an account's. */
function unknownBag(change: Partial<BagContext>): BagContext {
  const api = (() =>
    Promise.reject(new ApiError(404, { type: "not_found", message: "No." }))) as VisitorCall;
  return {
    api,
    bagId: "cart_01M80YJ16E50H8WMKBE1TQQWQT",
    isClientBag: false,
    cookies: new CookieChanges(),
    locale: "en-eu",
    placedOrders: [],
    token: null,
    ...change,
  };
}

async function outcome(context: BagContext) {
  const bag = await presentBag(context, await openCart(context));
  const response = NextResponse.json({});
  context.cookies.applyTo(response);
  return { waiting: bag.waiting, forgotten: response.cookies.get(BAG_COOKIE)?.maxAge === 0 };
}

describe("a bag that the API does not give", () => {
  it("of a guest is gone and forgotten without a word", async () => {
    expect(await outcome(unknownBag({}))).toEqual({ waiting: false, forgotten: true });
  });

  it("of an account waits until its client signs in again", async () => {
    expect(await outcome(unknownBag({ isClientBag: true }))).toEqual({
      waiting: true,
      forgotten: false,
    });
  });

  it("to a client who is signed in is somebody else's and forgotten", async () => {
    expect(await outcome(unknownBag({ isClientBag: true, token: "a.b.c" }))).toEqual({
      waiting: false,
      forgotten: true,
    });
  });
});
